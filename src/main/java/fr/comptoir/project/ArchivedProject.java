package fr.comptoir.project;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of a past, imported or invented edition, taken as it is: the components mean what they mean in
 * {@link ProjectView}.
 */
public record ArchivedProject(
        EditionId edition,
        @Nullable IdeaId idea,
        String reference,
        @Nullable Integer number,
        String title,
        String summary,
        String description,
        String why,
        String plus,
        @Nullable Theme theme,
        @Nullable CommuneCode commune,
        String holderName,
        @Nullable LegalSituation legalSituation,
        Amount requested,
        ProjectStatus status,
        List<PlanLine> plan,
        Instant submittedAt) {}
