package fr.comptoir.allocation.pabulib;

import java.util.List;

/** The vocabulary of the .pb format, in its order. */
final class PabulibFormat {

    /** The fields of META that every election must fill in. */
    static final List<String> REQUIRED_FIELDS = List.of(
            "description",
            "country",
            "unit",
            "instance",
            "num_projects",
            "num_votes",
            "budget",
            "vote_type",
            "rule",
            "date_begin",
            "date_end");

    /** The first fields of META; the others follow. */
    static final List<String> META_ORDER = List.of(
            "description",
            "country",
            "unit",
            "subunit",
            "district",
            "instance",
            "num_projects",
            "num_votes",
            "budget",
            "vote_type",
            "rule",
            "date_begin",
            "date_end",
            "edition",
            "language",
            "currency",
            "min_length",
            "max_length");

    /** The columns of PROJECTS that may follow the identifier, the cost and the votes. */
    static final List<String> PROJECT_COLUMNS = List.of(
            "name",
            "category",
            "beneficiaries",
            "selected",
            "neighborhood",
            "subunit",
            "district",
            "description",
            "proposer",
            "public_id",
            "latitude",
            "longitude");

    private PabulibFormat() {}
}
