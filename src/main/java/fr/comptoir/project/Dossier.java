package fr.comptoir.project;

import fr.comptoir.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A project with what only its holder and the staff may read.
 *
 * @param project the project
 * @param mailbox where to write to its holder, when they left an address
 * @param submittedAt when it was deposited last
 */
record Dossier(ProjectView project, Optional<EmailAddress> mailbox, Optional<Instant> submittedAt) {

    ProjectId id() {
        return project.id();
    }

    ProjectStatus status() {
        return project.status();
    }

    boolean saysWhoHoldsIt() {
        return project.legalSituation().isPresent() && !project.holderName().isBlank();
    }
}
