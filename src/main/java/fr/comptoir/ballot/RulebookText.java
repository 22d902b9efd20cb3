package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ProjectView;
import java.text.Normalizer;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes the règlement of an edition in its canonical form, the one that is hashed when the poll is sealed: UTF-8 in
 * normalisation form C, one « clé : valeur » a line, lines ended by a line feed, in the order of this class. A value never
 * holds a line break. Moments are in UTC, amounts in decimal form. {@code docs/rulebook.md} describes it for readers.
 */
final class RulebookText {

    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private RulebookText() {}

    /** The rules, the dates of the vote, and these projects in this order; projects not numbered yet say « - ». */
    static String of(EditionView edition, List<ProjectView> projects) {
        var text = new RulebookText();
        text.rules(edition);
        projects.forEach(text::project);
        return text.lines.toString();
    }

    private void rules(EditionView edition) {
        line("règlement", "budget citoyen, format 1");
        line("édition", edition.slug());
        line("nom", edition.name());
        line("délibération", edition.deliberation());
        line("dotation", edition.dotation().decimal() + " " + edition.currency());
        edition.calendar().of(Phase.VOTE).ifPresent(vote -> {
            line("ouverture du vote", vote.startsAt().toString());
            line("clôture du vote", vote.endsAt().toString());
        });
        line("âge minimum", edition.minimumAge());
        line("choix au minimum", edition.choicesMin());
        line("choix au maximum", edition.choicesMax());
        line("demande au minimum", edition.requestFloor().decimal());
        line("demande au maximum", edition.requestCap().decimal());
        line("part de bénévolat au maximum", edition.volunteerSharePercent() + " %");
        line("règle d’attribution", edition.allocationRule());
        line("départage", edition.tieBreak());
    }

    private void project(ProjectView project) {
        var number = project.number().map(String::valueOf).orElse("-");
        line(
                "projet " + number,
                project.reference() + " | " + project.requested().decimal() + " | " + project.title());
    }

    private void line(String key, Object value) {
        var text = Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC);
        lines.add(key + " : " + text.replaceAll("\\R", " ").strip());
    }
}
