package fr.comptoir.electorate;

import java.util.List;

/** The tables that are written in the transaction that casts a ballot: the voter's half of what must be untied. */
public final class RollTables {

    /** Their names, to be rebuilt once an urn is open. */
    public static final List<String> NAMES = List.of("roll_entry", "voting_code");

    private RollTables() {}
}
