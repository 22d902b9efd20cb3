package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ProjectView;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

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
        line("règlement", "budget citoyen, format 2");
        line("édition", edition.slug());
        line("nom", edition.name());
        line("délibération", edition.deliberation());
        line("dotation", edition.dotation().decimal() + " " + edition.currency());
        edition.calendar().of(Phase.VOTE).ifPresent(vote -> {
            line("ouverture du vote", vote.startsAt().toString());
            line("clôture du vote", vote.endsAt().toString());
        });
        electorate(edition.electorate());
        line("bulletin", edition.ballot().kind());
        line("projets ouverts à chacun", edition.ballot().reach());
        line("points", joined(edition.ballot().points()));
        line("choix au minimum", edition.ballot().choicesMin());
        line("choix au maximum", edition.ballot().choicesMax());
        line("demande au minimum", edition.requestFloor().decimal());
        line("demande au maximum", edition.requestCap().decimal());
        line("part de bénévolat au maximum", edition.volunteerSharePercent() + " %");
        line("règle d’attribution", edition.allocationRule());
        line("départage", edition.tieBreak());
    }

    private void electorate(ElectorateTerms terms) {
        line("âge minimum", terms.minimumAge());
        line("accord parental avant", terms.consentAge());
        line("contrôles", joined(terms.checks()));
        line("voies", joined(terms.channels()));
        line("électeurs par contact avant examen", terms.perContact());
        line("revoter", terms.votingAgain() ? "oui" : "non");
        line("le papier remplace le vote en ligne", terms.paperPrevails() ? "oui" : "non");
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
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
