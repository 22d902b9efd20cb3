package fr.comptoir.project;

/** What the reviewers or the committee decided. Words at {@code project.verdict.NAME}. */
public enum Verdict {
    ADMISSIBLE(ProjectStatus.UNDER_REVIEW),
    TO_COMPLETE(ProjectStatus.TO_COMPLETE),
    LABELLED(ProjectStatus.LABELLED),
    NOT_LABELLED(ProjectStatus.NOT_LABELLED),
    APPEALED(ProjectStatus.APPEALED),
    WITHDRAWN(ProjectStatus.WITHDRAWN);

    private final ProjectStatus status;

    Verdict(ProjectStatus status) {
        this.status = status;
    }

    /** Where the project stands after it. */
    ProjectStatus status() {
        return status;
    }
}
