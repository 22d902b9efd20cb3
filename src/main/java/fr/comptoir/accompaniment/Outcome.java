package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaStatus;

/** How an accompaniment ends. The words are at {@code accompaniment.outcome.NAME}. */
public enum Outcome {
    SUBMITTED(IdeaStatus.SUBMITTED),
    JOINED_PROJECT(IdeaStatus.JOINED),
    REFERRED(IdeaStatus.REFERRED),
    ASSOCIATION_CREATED(IdeaStatus.REFERRED),
    MICRO_ENTERPRISE_CREATED(IdeaStatus.REFERRED),
    CAE_ENTERED(IdeaStatus.REFERRED),
    EMPLOYED(IdeaStatus.REFERRED),
    IN_TRAINING(IdeaStatus.REFERRED),
    MATURING(IdeaStatus.MATURING),
    ABANDONED(IdeaStatus.ABANDONED);

    private final IdeaStatus ideaStatus;

    Outcome(IdeaStatus ideaStatus) {
        this.ideaStatus = ideaStatus;
    }

    /** Where the idea stands after it. */
    public IdeaStatus ideaStatus() {
        return ideaStatus;
    }
}
