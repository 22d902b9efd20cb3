package fr.comptoir.notification;

/** The table in which a receipt sent by mail is written, in the transaction of the vote. */
public final class OutboxTable {

    /** Its name, to be rebuilt once an urn is open. */
    public static final String NAME = "outbox";

    private OutboxTable() {}
}
