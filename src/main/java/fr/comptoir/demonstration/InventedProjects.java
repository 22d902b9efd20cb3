package fr.comptoir.demonstration;

import fr.comptoir.demonstration.Texts.ProjectText;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a project together from its text, its amount and a balanced plan. */
final class InventedProjects {

    private InventedProjects() {}

    static ArchivedProject project(
            EditionId edition,
            ProjectText text,
            @Nullable IdeaId idea,
            String reference,
            Amount requested,
            ProjectStatus status,
            Instant submittedAt,
            Dice dice) {
        return new ArchivedProject(
                edition,
                idea,
                reference,
                null,
                text.title(),
                text.summary(),
                text.description(),
                text.why(),
                text.plus(),
                text.theme(),
                text.commune(),
                text.holder(),
                text.legalSituation(),
                requested,
                status,
                Plans.of(requested, dice),
                submittedAt);
    }
}
