package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;

/**
 * This node cannot tell who has voted in an edition: the secret that its electors' keys are made with is not here, or is
 * another one. It must not vote meanwhile: the same person would get a second key.
 */
public final class EditionSecretUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the secret cannot be used. */
    public enum Reason {
        /** The file is not in the folder of secrets. */
        MISSING("le fichier manque"),
        /** The file is not the one that the first vote was recorded with. */
        OTHER("le fichier n’est pas celui du premier vote"),
        /** The secret was destroyed with the electors' data. */
        DESTROYED("le secret a été détruit avec les données"),
        /** The folder or the file cannot be read or written. */
        UNREADABLE("le dossier des secrets ne se lit ou ne s’écrit pas");

        private final String french;

        Reason(String french) {
            this.french = french;
        }
    }

    private final Reason reason;

    EditionSecretUnavailable(EditionId edition, Reason reason) {
        super("Secret de l’édition %s : %s.".formatted(edition.value(), reason.french));
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
