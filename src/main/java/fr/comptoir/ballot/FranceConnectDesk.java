package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.franceconnect.FranceConnect;
import fr.comptoir.franceconnect.PivotIdentity;
import fr.comptoir.platform.BriefCookie;
import fr.comptoir.platform.PagePolicy;
import fr.comptoir.platform.SealedText;
import fr.comptoir.shared.EditionId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the booth leaves with the visitor's browser around an errand to FranceConnect: the marks made on the paper while they
 * are away, who they are once they are back. Both sealed, neither ever on the server.
 */
@Component
class FranceConnectDesk {

    /** What {@link BoothForm#way} says of somebody whom FranceConnect identified. */
    static final String WAY = "franceconnect";

    private static final Duration AWAY = Duration.ofMinutes(15);
    private static final Duration BELIEVED = Duration.ofMinutes(30);
    private static final BriefCookie COOKIE = new BriefCookie("bulletin", "/voter");
    private static final int LINES = 5;

    private final FranceConnect franceConnect;
    private final SealedText seal;

    FranceConnectDesk(FranceConnect franceConnect, SealedText seal) {
        this.franceConnect = franceConnect;
        this.seal = seal;
    }

    /** Whether one may identify that way here: the installation speaks to FranceConnect and the edition accepts it. */
    boolean isOffered(EditionView edition) {
        return franceConnect.isOffered() && edition.electorate().accepts(ResidencyCheck.FRANCECONNECT);
    }

    /** Keeps the marks in a cookie of the booth, whatever their number of the same length, until the visitor is back. */
    void keepMarks(EditionId edition, BoothForm form, HttpServletRequest request, HttpServletResponse response) {
        var text = BoothForm.text(form.token()) + '\n' + String.join("\n", form.chosen());
        COOKIE.give(request, response, seal.seal("waiting-ballot", edition.toString(), AWAY, text), AWAY);
    }

    /** The marks that were kept for this edition, with the token of the visit; the cookie is deleted. */
    Optional<BoothForm> takeMarks(EditionId edition, HttpServletRequest request, HttpServletResponse response) {
        return COOKIE.take(request, response)
                .flatMap(kept -> seal.open("waiting-ballot", edition.toString(), kept))
                .map(text -> Arrays.asList(text.split("\n", -1)))
                .map(lines -> BoothForm.marked(lines.subList(1, lines.size())).with(lines.getFirst()));
    }

    /** The form of somebody who is identified: what is shown, and the sealed field that alone will be believed. */
    BoothForm identified(EditionId edition, BoothForm form, PivotIdentity who) {
        var text = String.join(
                "\n",
                who.subject(),
                who.birthName(),
                who.givenNames(),
                who.birthDate().toString(),
                who.idToken());
        return form.identified(who, seal.seal("pivot-identity", context(edition, form), BELIEVED, text));
    }

    /** Who FranceConnect said it is; nothing when the field is missing, changed, too old, or of another visit or edition. */
    Optional<PivotIdentity> identity(EditionId edition, BoothForm form) {
        return seal.open("pivot-identity", context(edition, form), BoothForm.text(form.pivot()))
                .map(text -> List.of(text.split("\n", -1)))
                .filter(lines -> lines.size() == LINES)
                .map(lines -> new PivotIdentity(
                        lines.get(0), lines.get(1), lines.get(2), LocalDate.parse(lines.get(3)), lines.get(4)));
    }

    /** The form as the page before « Je vote » shows it: of somebody identified, what FranceConnect said and nothing else. */
    BoothForm shown(EditionId edition, BoothForm form) {
        return identity(edition, form)
                .filter(_ -> WAY.equals(form.way()))
                .map(who -> form.identified(who, BoothForm.text(form.pivot())))
                .orElse(form);
    }

    private static String context(EditionId edition, BoothForm form) {
        return edition + "\n" + BoothForm.text(form.token());
    }

    /** Where this visitor leaves FranceConnect; nothing for the others. */
    Optional<String> wayOut(EditionId edition, Visit visit) {
        return identity(edition, visit.form()).flatMap(who -> franceConnect.wayOut(visit.request(), who.idToken()));
    }

    /** Lets the button of the identity page lead to FranceConnect. */
    void openPolicy(HttpServletResponse response) {
        PagePolicy.formsMayReach(response, franceConnect.origin());
    }
}
