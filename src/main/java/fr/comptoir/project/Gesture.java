package fr.comptoir.project;

import java.util.Arrays;
import java.util.Optional;

/** What a reviewer does with a written reason on a page of its own. */
enum Gesture {
    COMPLETE(
            "complements",
            "Demander des compléments",
            "Dites au porteur ce qui manque, point par point : ce texte lui est envoyé tel quel, avec un nouveau lien.",
            "Envoyer la demande",
            "La demande est partie. Le projet attend maintenant son porteur."),
    WITHDRAW(
            "retrait",
            "Retirer le projet",
            "Le projet quitte l’instruction pour de bon. Dites pourquoi : ce texte est envoyé au porteur.",
            "Retirer ce projet",
            "Le projet est retiré."),
    APPEAL(
            "recours",
            "Rouvrir après un recours",
            "Le comité décidera une deuxième fois. Dites ce que le porteur fait valoir.",
            "Rouvrir le dossier",
            "Le dossier est de nouveau devant le comité.");

    private final String path;
    private final String title;
    private final String hint;
    private final String button;
    private final String done;

    Gesture(String path, String title, String hint, String button, String done) {
        this.path = path;
        this.title = title;
        this.hint = hint;
        this.button = button;
        this.done = done;
    }

    static Optional<Gesture> of(String path) {
        return Arrays.stream(values())
                .filter(gesture -> gesture.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    public String button() {
        return button;
    }

    public String done() {
        return done;
    }
}
