package fr.comptoir.results;

import fr.comptoir.allocation.Greedy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A simulation as typed, and as its address holds it. Amounts stay as typed; {@link SimulationReader} reads them.
 *
 * @param rules the rules compared, by their codes; {@link #OWN} is the edition's own, {@link #WRITTEN} the one written below
 * @param dotation the money to share out
 * @param minimumVotes votes without which a project is not funded, for the rules by votes
 * @param mostPerTerritory laureates that a territory may have at most, for the rules by votes
 * @param mostPerTheme the same for a theme
 * @param mostPerHolder the same for a holder
 * @param oneEach whether each territory is promised a laureate, for the rules by votes
 * @param step by how much equal shares grow at a time
 * @param partFloor the least that a project receives when all are funded
 * @param partCap the most
 * @param writtenRule another rule, in its stored form
 * @param projects the projects that would ask for another amount, by reference; an empty one is a line not filled in
 * @param costs that amount for each of them, in the same order
 * @param withdrawn the projects that would not have stood, by reference
 * @param all whether the page shows every project at once
 */
record SimulationForm(
        @Nullable List<String> rules,
        @Nullable String dotation,

        @Min(value = 0, message = "{results.simulation.minimum.range}")
        @Max(value = 1_000_000, message = "{results.simulation.minimum.range}")
        @Nullable
        Integer minimumVotes,

        @Min(value = 1, message = "{results.simulation.most.range}")
        @Max(value = 1_000, message = "{results.simulation.most.range}")
        @Nullable
        Integer mostPerTerritory,

        @Min(value = 1, message = "{results.simulation.most.range}")
        @Max(value = 1_000, message = "{results.simulation.most.range}")
        @Nullable
        Integer mostPerTheme,

        @Min(value = 1, message = "{results.simulation.most.range}")
        @Max(value = 1_000, message = "{results.simulation.most.range}")
        @Nullable
        Integer mostPerHolder,

        @Nullable Boolean oneEach,
        @Nullable String step,
        @Nullable String partFloor,
        @Nullable String partCap,

        @Size(max = 2_000, message = "{edition.rule.written.long}") @Nullable
        String writtenRule,

        @Nullable List<String> projects,
        @Nullable List<String> costs,
        @Nullable List<String> withdrawn,
        @Nullable Boolean all) {

    /** The code of the edition's own rule. */
    static final String OWN = "reglement";

    /** The code of the rule written in {@code writtenRule}. */
    static final String WRITTEN = "ecrite";

    /** Drops what was not filled in: a project without an amount stays, and the other way round. */
    SimulationForm {
        rules = filled(rules);
        withdrawn = filled(withdrawn);
        var references = Objects.requireNonNullElse(projects, List.<String>of());
        var amounts = Objects.requireNonNullElse(costs, List.<String>of());
        var kept = IntStream.range(0, Math.max(references.size(), amounts.size()))
                .filter(at -> !at(references, at).isEmpty() || !at(amounts, at).isEmpty())
                .boxed()
                .toList();
        projects = kept.stream().map(at -> at(references, at)).toList();
        costs = kept.stream().map(at -> at(amounts, at)).toList();
    }

    private static List<String> filled(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static String at(List<String> typed, int place) {
        return place < typed.size() ? typed.get(place).strip() : "";
    }

    /** Whether somebody sent the form, rather than opening the page. */
    boolean sent() {
        return dotation != null || !chosen().isEmpty();
    }

    /** What the page shows first: the edition as it was, under its own rule and the usual ones. */
    SimulationForm orUsual(CountedElection election) {
        if (sent()) {
            return this;
        }
        var usual = Stream.concat(Stream.of(OWN), RuleOffer.usual().stream().map(RuleOffer::code));
        return new SimulationForm(
                usual.toList(),
                typed(election.dotation().decimal()),
                election.rule() instanceof Greedy greedy ? greedy.minimumVotes() : 0,
                null,
                null,
                null,
                false,
                "1",
                "0",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                all);
    }

    static String typed(String decimal) {
        return decimal.replaceFirst("\\.00$", "").replace('.', ',');
    }

    List<String> chosen() {
        return Objects.requireNonNull(rules);
    }

    List<String> gone() {
        return Objects.requireNonNull(withdrawn);
    }

    /** The projects that would ask for another amount. */
    List<String> changed() {
        return Objects.requireNonNull(projects);
    }

    /** That amount for each of them, as typed. */
    List<String> amounts() {
        return Objects.requireNonNull(costs);
    }

    /** The same simulation as an address, showing every project at once or not. */
    String href(String path, boolean showAll) {
        var query = new ArrayList<String>();
        add(query, "rules", chosen());
        add(query, "dotation", List.of(Objects.requireNonNullElse(dotation, "")));
        add(query, "minimumVotes", one(minimumVotes));
        add(query, "mostPerTerritory", one(mostPerTerritory));
        add(query, "mostPerTheme", one(mostPerTheme));
        add(query, "mostPerHolder", one(mostPerHolder));
        add(query, "oneEach", one(Boolean.TRUE.equals(oneEach) ? true : null));
        add(query, "step", one(step));
        add(query, "partFloor", one(partFloor));
        add(query, "partCap", one(partCap));
        add(query, "writtenRule", one(writtenRule));
        add(query, "projects", changed());
        add(query, "costs", amounts());
        add(query, "withdrawn", gone());
        add(query, "all", one(showAll ? true : null));
        return path + "?" + String.join("&", query);
    }

    private static List<String> one(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }

    private static void add(List<String> query, String name, List<String> values) {
        values.forEach(value -> query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
    }
}
