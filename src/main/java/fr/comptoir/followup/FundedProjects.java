package fr.comptoir.followup;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings together what pages show of a funded project. */
@Component
class FundedProjects {

    private final Agreements agreements;
    private final ProjectCatalogue catalogue;
    private final Editions editions;

    FundedProjects(Agreements agreements, ProjectCatalogue catalogue, Editions editions) {
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.editions = editions;
    }

    FundedProject of(AgreementView agreement) {
        var edition = editions.find(agreement.edition()).orElseThrow();
        var project = catalogue.find(agreement.project()).orElseThrow();
        return new FundedProject(edition, project, agreement);
    }

    /** The funded projects of an edition, the largest grant first. */
    List<FundedProject> in(EditionView edition) {
        var projects = catalogue.onBallot(edition.id());
        return agreements.ofEdition(edition.id()).stream()
                .map(agreement -> new FundedProject(edition, project(projects, agreement), agreement))
                .toList();
    }

    private static ProjectView project(List<ProjectView> projects, AgreementView agreement) {
        return projects.stream()
                .filter(project -> project.id().equals(agreement.project()))
                .findFirst()
                .orElseThrow();
    }

    /** The editions that have funded projects, the youngest name first. */
    List<EditionView> editions() {
        return editions.all().stream()
                .filter(edition -> !agreements.ofEdition(edition.id()).isEmpty())
                .toList();
    }
}
