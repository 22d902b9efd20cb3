package fr.comptoir.shared;

/**
 * A staff action worth recording. Published as an application event inside the transaction of the action, it is written
 * to the journal by one synchronous listener: no record, no action. It carries no personal data of residents.
 */
public interface Auditable {

    /** Who did it. */
    Actor actor();

    /** What was done: a stable verb such as {@code project.labelled}. */
    String action();

    /** To what: a human reference such as {@code P-7K3F9Q} or an edition's slug. */
    String subject();

    /** A short French sentence with what a reader of the journal needs: the reason, the amount. */
    String detail();
}
