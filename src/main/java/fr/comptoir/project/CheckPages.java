package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.project.CheckPage.Answer;
import fr.comptoir.project.CheckPage.Part;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.territory.Commune;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts all answers of a deposit into words, for its holder to check. */
@Component
class CheckPages {

    private final ProjectWords words;

    CheckPages(ProjectWords words) {
        this.words = words;
    }

    CheckPage of(Dossier dossier, EditionView edition) {
        return new CheckPage(
                List.of(
                        new Part(Step.PROJECT.path(), words.say("project.step.PROJECT"), project(dossier.project())),
                        new Part(Step.HOLDER.path(), words.say("project.step.HOLDER"), holder(dossier))),
                words.table(dossier.project().financingPlan(), edition));
    }

    private List<Answer> project(ProjectView project) {
        var nothing = words.say("project.check.nothing");
        var everywhere = words.say("project.check.everywhere");
        return List.of(
                new Answer("title", words.say("project.title"), project.title()),
                new Answer("summary", words.say("project.summary"), project.summary()),
                new Answer(
                        "theme",
                        words.say("project.theme"),
                        project.theme().map(words::theme).orElse(nothing)),
                new Answer(
                        "commune",
                        words.say("project.commune"),
                        project.commune().map(Commune::label).orElse(everywhere)),
                new Answer("why", words.say("project.why"), project.why()),
                new Answer("description", words.say("project.description"), project.description()),
                new Answer("plus", words.say("project.plus"), project.plus().isBlank() ? nothing : project.plus()));
    }

    private List<Answer> holder(Dossier dossier) {
        var project = dossier.project();
        return List.of(
                new Answer("holderName", words.say("project.holder"), project.holderName()),
                new Answer(
                        "legalSituation",
                        words.say("project.legal"),
                        project.legalSituation()
                                .map(legal -> words.say("project.legal." + legal))
                                .orElse("")),
                new Answer(
                        "email",
                        words.say("project.email"),
                        dossier.mailbox().map(EmailAddress::value).orElseGet(() -> words.say("project.check.noMail"))));
    }
}
