package fr.comptoir.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.comptoir.accompaniment.ActionKind;
import fr.comptoir.accompaniment.Outcome;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.comptoir.NewComptoir;
import fr.comptoir.idea.Channel;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.project.LegalSituation;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What the invented residents say and write: the files under {@code data/demonstration}, in typographic French. */
final class Texts {

    private Texts() {}

    /**
     * An idea, with what became of it.
     *
     * @param project the number of the project that it became, in the file of its edition's projects
     * @param outcome how it ended otherwise, in a past edition
     * @param reason why
     * @param status where it stands, in an edition under way
     * @param stage how far it went, in an edition under way
     * @param nextStep what comes next, or an empty string
     * @param nextInDays in how many days; late when negative
     */
    record IdeaText(
            String sentence,
            Entry entry,
            Theme theme,
            CommuneCode commune,
            Channel channel,
            Optional<Integer> project,
            Optional<Outcome> outcome,
            String reason,
            Optional<IdeaStatus> status,
            Optional<Stage> stage,
            String nextStep,
            int nextInDays) {}

    /**
     * A project. Its amount is in the file, but for the past edition, whose amounts are calculated.
     *
     * @param status where it stands, for those that wait outside the ballot
     * @param reasons what was said about it, or an empty string
     */
    record ProjectText(
            int number,
            String title,
            Theme theme,
            CommuneCode commune,
            String summary,
            String description,
            String holder,
            LegalSituation legalSituation,
            String why,
            String plus,
            Optional<Amount> requested,
            Optional<ProjectStatus> status,
            String reasons) {}

    /** Something that an adviser does at a stage. */
    record ActionText(Stage stage, ActionKind kind, int minutes, String note) {}

    /** Something that a funded project tells. */
    record NewsText(String title, String text) {}

    static List<IdeaText> ideas(String file) {
        return read(file, Texts::idea);
    }

    static List<ProjectText> projects(String file) {
        return read(file, Texts::project);
    }

    static List<NewComptoir> comptoirs() {
        return read(
                "comptoirs.csv",
                line -> new NewComptoir(
                        text(line, "name"),
                        text(line, "place"),
                        text(line, "address"),
                        commune(line),
                        text(line, "access")));
    }

    static List<ActionText> actions() {
        return read(
                "actions.csv",
                line -> new ActionText(
                        Stage.valueOf(text(line, "stage")),
                        ActionKind.valueOf(text(line, "kind")),
                        Integer.parseInt(text(line, "minutes")),
                        text(line, "note")));
    }

    static List<NewsText> news() {
        return read("news.csv", line -> new NewsText(text(line, "title"), text(line, "text")));
    }

    static List<String> lines(String file) {
        try (var reader = reader(file);
                var lines = reader.lines()) {
            return lines.filter(line -> !line.isBlank()).map(Texts::typeset).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IdeaText idea(NamedCsvRecord line) {
        return new IdeaText(
                text(line, "sentence"),
                Entry.valueOf(text(line, "entry")),
                Theme.valueOf(text(line, "theme")),
                commune(line),
                Channel.valueOf(text(line, "channel")),
                filled(line, "project_number").map(Integer::valueOf),
                filled(line, "outcome").map(Texts::outcome),
                text(line, "outcome_reason"),
                filled(line, "state").map(IdeaStatus::valueOf),
                filled(line, "stage").map(Stage::valueOf),
                text(line, "next_step"),
                filled(line, "next_in_days").map(Integer::valueOf).orElse(0));
    }

    private static Outcome outcome(String word) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(word)
                        || outcome.ideaStatus().name().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectText project(NamedCsvRecord line) {
        return new ProjectText(
                Integer.parseInt(text(line, "number")),
                text(line, "title"),
                Theme.valueOf(text(line, "theme")),
                commune(line),
                text(line, "summary"),
                text(line, "description"),
                text(line, "holder"),
                LegalSituation.valueOf(text(line, "legal_situation")),
                text(line, "why"),
                text(line, "plus"),
                filled(line, "requested_euros").map(Long::valueOf).map(Amount::ofEuros),
                filled(line, "status").map(ProjectStatus::valueOf),
                text(line, "reasons"));
    }

    private static CommuneCode commune(NamedCsvRecord line) {
        return CommuneCode.parse(text(line, "commune_code")).orElseThrow();
    }

    private static Optional<String> filled(NamedCsvRecord line, String column) {
        return Optional.of(text(line, column)).filter(text -> !text.isEmpty());
    }

    private static String text(NamedCsvRecord line, String column) {
        return line.findField(column).map(Texts::typeset).orElse("");
    }

    private static String typeset(String typed) {
        return typed.replace('\'', '\u2019').replaceAll(" ([;!?])", "\u202f$1").replace(" :", "\u00a0:");
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> line) {
        try (var reader = reader(file);
                var lines = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            return lines.stream().map(line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(String file) throws IOException {
        var resource = new ClassPathResource("data/demonstration/" + file);
        return new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8));
    }
}
