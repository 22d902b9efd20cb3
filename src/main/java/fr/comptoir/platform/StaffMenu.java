package fr.comptoir.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The entries of the staff menu, each shown to the roles that may open it (the same as in the security rules). */
public enum StaffMenu {
    HOME("", "Tableau de bord", "home", "Accueil", Set.of()),
    COMPTOIRS("/comptoirs", "Comptoirs", "counter", "Le chemin", Set.of("HOST")),
    ACCOMPANIMENT("/accompagnement", "Accompagnement", "help-hand", "Le chemin", Set.of("ADVISER")),
    REVIEW("/instruction", "Instruction", "check", "Le chemin", Set.of("REVIEWER", "COMMITTEE")),
    SIGNING("/emargement", "Émargement", "person", "Le vote", Set.of("HOST", "POLL_OFFICER")),
    POLL("/scrutin", "Scrutin", "vote", "Le vote", Set.of("POLL_OFFICER", "OBSERVER")),
    PAPER("/papier", "Bulletins papier", "print", "Le vote", Set.of("POLL_OFFICER")),
    LETTERS("/lettres", "Lettres", "mail", "Le vote", Set.of("HOST", "POLL_OFFICER")),
    RESULTS("/resultats", "Résultats", "chart", "Le vote", Set.of("POLL_OFFICER", "OBSERVER")),
    SIMULATION("/resultats/simulation", "Simulation", "sliders", "Le vote", Set.of("POLL_OFFICER")),
    FOLLOW_UP("/suivi", "Suivi", "handshake", "Après le vote", Set.of()),
    SETTINGS("/reglages", "Réglages", "settings", "La maison", Set.of()),
    JOURNAL("/journal", "Journal", "book", "La maison", Set.of("OBSERVER"));

    private final String path;
    private final String label;
    private final String icon;
    private final String group;
    private final Set<String> roles;

    StaffMenu(String path, String label, String icon, String group, Set<String> roles) {
        this.path = path;
        this.label = label;
        this.icon = icon;
        this.group = group;
        this.roles = roles;
    }

    /**
     * A line of the menu.
     *
     * @param key what a page gives as its active entry, such as {@code comptoirs}
     * @param href its address
     * @param label its words
     * @param icon its symbol in the sprite
     * @param group the heading it stands under
     */
    public record Entry(String key, String href, String label, String icon, String group) {}

    /** The entries that a person with these roles may open. */
    public static List<Entry> of(Set<String> roles) {
        return Arrays.stream(values())
                .filter(entry -> entry == HOME
                        || (roles.contains("ADMINISTRATOR") && entry != SIGNING && entry != PAPER)
                        || roles.stream().anyMatch(entry.roles::contains))
                .map(StaffMenu::entry)
                .toList();
    }

    private Entry entry() {
        return new Entry(
                path.isEmpty() ? "home" : path.substring(1).replace('/', '-'), "/gestion" + path, label, icon, group);
    }
}
