package fr.comptoir.electorate;

import fr.comptoir.edition.ResidencyCheck;

/** By which way a resident shows that they are who they declare. */
public sealed interface Way {

    /** They will type a one-time code sent there. */
    record Code(Contact contact) implements Way {}

    /**
     * They typed the personal code of a letter.
     *
     * @param code as typed
     */
    record Letter(String code) implements Way {}

    /**
     * FranceConnect said who they are.
     *
     * @param subject what stands for them at FranceConnect, the same each time they come back
     */
    record FranceConnect(String subject) implements Way {}

    /** Somebody at a desk has seen an identity document. */
    record Desk() implements Way {}

    /** The check that it is. */
    default ResidencyCheck check() {
        return switch (this) {
            case Code _ -> ResidencyCheck.DECLARATION;
            case Letter _ -> ResidencyCheck.LETTER;
            case FranceConnect _ -> ResidencyCheck.FRANCECONNECT;
            case Desk _ -> ResidencyCheck.DESK;
        };
    }
}
