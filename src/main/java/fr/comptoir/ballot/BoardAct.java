package fr.comptoir.ballot;

import fr.comptoir.decision.Matter;
import java.util.Arrays;
import java.util.Optional;

/** What the polling board may decide about a sealed poll: each takes two officers and a reason. */
enum BoardAct {

    /** The close comes later than sealed. */
    EXTENSION(
            Matter.EXTENSION,
            "prolongation",
            "Prolonger le scrutin",
            "La clôture est reportée. Elle ne peut jamais être avancée, ni reportée après son heure."),

    /** No ballot is accepted until further notice. */
    SUSPENSION(
            Matter.SUSPENSION,
            "suspension",
            "Suspendre le scrutin",
            "Plus aucun bulletin n’est accepté dès la décision. Ceux qui sont enregistrés sont gardés et comptent à la reprise."),

    /** Ballots are accepted again, until the same close or a later one. */
    RESUMPTION(
            Matter.RESUMPTION,
            "reprise",
            "Reprendre le scrutin",
            "Les bulletins sont de nouveau acceptés, jusqu’à la clôture prévue ou jusqu’à une clôture plus tardive. Si la clôture prévue est passée, une reprise sans nouvelle date clôt le scrutin."),

    /** Nothing is counted: the ballots are destroyed without being read. */
    ANNULMENT(
            Matter.ANNULMENT,
            "annulation",
            "Annuler le scrutin",
            "Rien n’est compté. Tous les bulletins sont détruits sans être lus, pour toujours. La liste d’émargement reste jusqu’à son effacement."),

    /** A project stays on the paper and is skipped when money is shared out. */
    WITHDRAWAL(
            Matter.WITHDRAWAL,
            "retrait",
            "Retirer un projet",
            "Le projet reste sur le bulletin, avec la mention « retiré ». Les bulletins déjà déposés restent valables. Il ne reçoit rien, quel que soit le nombre de ses voix.");

    private final Matter matter;
    private final String path;
    private final String label;
    private final String text;

    BoardAct(Matter matter, String path, String label, String text) {
        this.matter = matter;
        this.path = path;
        this.label = label;
        this.text = text;
    }

    Matter matter() {
        return matter;
    }

    /** Its place in addresses. */
    public String path() {
        return path;
    }

    /** What the button says. */
    public String label() {
        return label;
    }

    /** What it does, for who proposes it. */
    public String text() {
        return text;
    }

    static Optional<BoardAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    static Optional<BoardAct> of(Matter matter) {
        return Arrays.stream(values()).filter(act -> act.matter == matter).findFirst();
    }

    /**
     * Whether it may be decided about a poll that stands here. Once the urn is open nothing changes any more: whoever decides
     * then could know what the ballots say.
     */
    boolean isPossible(PollView poll) {
        return poll.urnOpenedAt().isEmpty()
                && switch (poll.status()) {
                    case SEALED, OPEN -> this != RESUMPTION;
                    case SUSPENDED -> this == RESUMPTION || this == ANNULMENT || this == WITHDRAWAL;
                    case CLOSED -> this == ANNULMENT || this == WITHDRAWAL;
                    case PREPARED, COUNTED, ALLOCATED, PROCLAIMED, ANNULLED -> false;
                };
    }
}
