package fr.comptoir.project;

import fr.comptoir.accompaniment.AccompanimentArchive;
import fr.comptoir.accompaniment.ArchivedAccompaniment;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.edition.EditionView;
import fr.comptoir.idea.ArchivedIdea;
import fr.comptoir.idea.Author;
import fr.comptoir.idea.Channel;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.IdeaArchive;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.identity.Role;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Reference;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Fixtures;
import java.time.Instant;
import java.util.List;

/** Projects, and ideas that may become one, for tests. */
public class ProjectSamples {

    /** What the author of each idea here said. */
    public static final String SENTENCE = "Un four et un jardin au pied des tours";

    private final Fixtures fixtures;
    private final IdeaArchive ideas;
    private final AccompanimentArchive accompaniments;
    private final ProjectArchive projects;

    ProjectSamples(Fixtures fixtures, IdeaArchive ideas, AccompanimentArchive accompaniments, ProjectArchive projects) {
        this.fixtures = fixtures;
        this.ideas = ideas;
        this.accompaniments = accompaniments;
        this.projects = projects;
    }

    /** An idea of this edition whose author holds a link, followed by nobody. */
    public IdeaId idea(EditionView edition, Token link) {
        var author = new Author("Camille Essai", new EmailAddress("camille.essai@example.org"), null, true);
        var idea = new ArchivedIdea(
                edition.id(),
                SENTENCE,
                Entry.IDEA,
                Channel.COMPTOIR,
                Theme.FOOD,
                new CommuneCode("62119"),
                author,
                IdeaStatus.IN_ACCOMPANIMENT,
                Instant.now(),
                link);
        return ideas.add(List.of(idea)).getFirst();
    }

    /** The same, accompanied as far as this stage. */
    public Token accompanied(EditionView edition, Stage stage) {
        var link = Token.next();
        var idea = idea(edition, link);
        var adviser = fixtures.staff(Role.ADVISER).actor();
        accompaniments.add(List.of(new ArchivedAccompaniment(
                idea, edition.id(), adviser, "", stage, "", null, "", null, Instant.now(), null, List.of())));
        return link;
    }

    /** A project taken in as it is. */
    public ProjectId project(EditionView edition, String title, ProjectStatus status) {
        return projects.add(List.of(archived(edition, title, status, null))).getFirst();
    }

    /** What {@link ProjectArchive} takes in: 12 000 € asked of a cost of 15 000 €. */
    public static ArchivedProject archived(EditionView edition, String title, ProjectStatus status, Integer number) {
        return new ArchivedProject(
                edition.id(),
                null,
                Reference.next('P').value(),
                number,
                title,
                "Résumé de " + title,
                "Concrètement.\nEt ensuite.",
                "Parce que.",
                "",
                Theme.FOOD,
                new CommuneCode("62119"),
                "Les Fourniers",
                LegalSituation.ASSOCIATION,
                Amount.ofEuros(12_000),
                status,
                List.of(
                        new PlanLine(PlanCategory.EQUIPMENT, "Four", Amount.ofEuros(15_000)),
                        new PlanLine(PlanCategory.REQUESTED, "", Amount.ofEuros(12_000)),
                        new PlanLine(PlanCategory.DONATIONS, "Brocante du quartier", Amount.ofEuros(3_000))),
                Instant.now());
    }
}
