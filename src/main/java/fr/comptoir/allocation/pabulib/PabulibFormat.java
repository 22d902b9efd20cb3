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
            "max_length",
            "min_sum_cost",
            "max_sum_cost",
            "min_points",
            "max_points",
            "min_sum_points",
            "max_sum_points",
            "default_score",
            "scoring_fn",
            "min_project_score_threshold",
            "min_project_cost",
            "max_project_cost",
            "fully_funded",
            "experimental",
            "comment",
            "acknowledgments",
            "neighborhoods",
            "subdistricts",
            "categories",
            "leftover_budget",
            "budget_per_category",
            "budget_per_neighborhood",
            "min_length_per_category",
            "max_length_per_category",
            "min_sum_cost_per_category",
            "max_sum_cost_per_category");

    /** The columns of PROJECTS that may follow the identifier, the cost, the votes and the score. */
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
