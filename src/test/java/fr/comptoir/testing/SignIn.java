package fr.comptoir.testing;

import fr.comptoir.identity.StaffPrincipal;

/** Signs a staff member of {@link Fixtures#staff} in through the login page. */
public final class SignIn {

    private SignIn() {}

    /** The browser, on the dashboard of this person. */
    public static Browser as(Browser browser, StaffPrincipal staff) {
        return browser.open("/gestion/connexion")
                .fill("Adresse électronique", staff.email())
                .fill("Mot de passe", Fixtures.PASSWORD)
                .click("Se connecter");
    }
}
