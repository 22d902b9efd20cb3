package fr.comptoir.project;

import java.util.Set;

/** Where a project stands, from its first saved page to the end of its agreement. Words at {@code project.status.NAME}. */
public enum ProjectStatus {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    TO_COMPLETE,
    LABELLED,
    NOT_LABELLED,
    APPEALED,
    ON_BALLOT,
    FUNDED,
    NOT_FUNDED,
    WITHDRAWN,
    AGREED,
    UNDER_WAY,
    REPORTED,
    CLOSED;

    /** Whether a project that stands here may stand there next. */
    public boolean canBecome(ProjectStatus next) {
        return nexts().contains(next);
    }

    private Set<ProjectStatus> nexts() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(UNDER_REVIEW, TO_COMPLETE, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(TO_COMPLETE, LABELLED, NOT_LABELLED, WITHDRAWN);
            case TO_COMPLETE -> Set.of(SUBMITTED, WITHDRAWN);
            case LABELLED -> Set.of(ON_BALLOT, WITHDRAWN);
            case NOT_LABELLED -> Set.of(APPEALED);
            case APPEALED -> Set.of(LABELLED, NOT_LABELLED, WITHDRAWN);
            case ON_BALLOT -> Set.of(FUNDED, NOT_FUNDED);
            case FUNDED -> Set.of(AGREED);
            case AGREED -> Set.of(UNDER_WAY);
            case UNDER_WAY -> Set.of(REPORTED);
            case REPORTED -> Set.of(CLOSED);
            case NOT_FUNDED, WITHDRAWN, CLOSED -> Set.of();
        };
    }

    /** Whether the holder may still change their answers. */
    public boolean isOpenToHolder() {
        return this == DRAFT || this == TO_COMPLETE;
    }

    /** Whether everybody may read the project: from its label on. */
    public boolean isPublic() {
        return switch (this) {
            case LABELLED, ON_BALLOT, FUNDED, NOT_FUNDED, AGREED, UNDER_WAY, REPORTED, CLOSED -> true;
            case DRAFT, SUBMITTED, UNDER_REVIEW, TO_COMPLETE, NOT_LABELLED, APPEALED, WITHDRAWN -> false;
        };
    }
}
