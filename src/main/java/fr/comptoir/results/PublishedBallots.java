package fr.comptoir.results;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Comparison;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Tiers;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.PabulibWriter;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.paper.NullReason;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.Dates;
import fr.comptoir.spreadsheet.SpreadsheetBallots;
import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Publishes the ballots of an edition that has a result, in the .pb format or as a table: shuffled, without anything about voters. */
@Component
class PublishedBallots {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final OpenUrn urn;
    private final Polls polls;
    private final ComptoirProperties properties;
    private final Dates dates;
    private final SecureRandom random = new SecureRandom();

    PublishedBallots(OpenUrn urn, Polls polls, ComptoirProperties properties, Dates dates) {
        this.urn = urn;
        this.polls = polls;
        this.properties = properties;
        this.dates = dates;
    }

    /** Writes the whole election; the writer is left open. */
    void write(EditionView edition, ResultSheet sheet, Appendable out) throws IOException {
        var paper = urn.paper(edition.id());
        var header = new PabulibFile(meta(edition, sheet), projects(sheet, paper), List.of());
        PabulibWriter.write(header, urn.ballots(edition.id(), paper), random, out);
    }

    /** Writes the ballots alone as a table, whose projects are those of the table of results; the writer is left open. */
    void writeTable(EditionView edition, Writer out) throws IOException {
        SpreadsheetBallots.write(urn.ballots(edition.id(), urn.paper(edition.id())), random, out);
    }

    /** Writes the paper ballots as a table of their own, those that do not count with the reason; the writer is left open. */
    void writePaper(EditionView edition, Writer out) throws IOException {
        out.write("compte;raison;marques\n");
        for (var ballot : urn.onPaper(edition.id())) {
            out.write((ballot.counts() ? "oui" : "non")
                    + ';'
                    + ballot.reason().map(NullReason::french).orElse(ballot.isBlank() ? "blanc" : "")
                    + ';'
                    + ballot.marks()
                    + '\n');
        }
    }

    private SequencedMap<String, String> meta(EditionView edition, ResultSheet sheet) {
        var poll = polls.of(edition.id()).orElseThrow();
        var imported = edition.kind() == EditionKind.IMPORTED;
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", oneLine(edition.name()));
        meta.put("country", imported ? "Worldwide" : "France");
        meta.put("unit", oneLine(imported ? edition.name() : properties.collectivity()));
        meta.put("instance", edition.slug());
        meta.put("budget", edition.dotation().decimal());
        meta.put("vote_type", PublishedPaper.voteType(edition.ballot()).word());
        meta.put("rule", rule(sheet));
        meta.putAll(days(poll));
        meta.put("language", "fr");
        meta.put("currency", edition.currency());
        meta.putAll(PublishedPaper.asked(edition, sheet.lines().size()));
        meta.put("comment", "#1: " + sheet.rule() + " #2: " + sheet.tieBreak() + PublishedPaper.notes(edition, sheet));
        return meta;
    }

    private Map<String, String> days(PollView poll) {
        // The last day is the one of the last instant at which ballots were accepted.
        var last = poll.closesAt().minus(Duration.ofSeconds(1));
        return Map.of("date_begin", day(poll.opensAt()), "date_end", day(last));
    }

    private String day(Instant instant) {
        return DAY.format(dates.date(instant));
    }

    /** The format's word for the rule; what it cannot say is in the comment. */
    private static String rule(ResultSheet sheet) {
        return switch (Rule.parse(sheet.rule()).orElseThrow()) {
            case Greedy greedy
            when plain(greedy) ->
                greedy.minimumVotes() > 1
                        ? "greedy-threshold"
                        : greedy.policy() == WhenItDoesNotFit.SKIP ? "greedy" : "greedy-no-skip";
            case Greedy _ -> "greedy-custom";
            case EqualShares shares -> equalShares(shares);
            case AllFunded _, Tiers _, Envelopes _, Phragmen _, MaximumWelfare _ -> "unknown";
        };
    }

    private static String equalShares(EqualShares shares) {
        var added = shares.completion() instanceof Completion.Add ? "/add1" : "";
        return "equalshares" + added + (shares.comparison() == Comparison.NONE ? "" : "-comparison");
    }

    /** By votes, nothing else: the rules that the format knows. */
    private static boolean plain(Greedy greedy) {
        var stopsWithoutThreshold = greedy.policy() == WhenItDoesNotFit.STOP && greedy.minimumVotes() <= 1;
        return (greedy.policy() == WhenItDoesNotFit.SKIP || stopsWithoutThreshold)
                && greedy.equals(Greedy.byVotes(greedy.policy(), greedy.minimumVotes()));
    }

    private static List<PabulibFile.Project> projects(ResultSheet sheet, List<PaperLine> paper) {
        return paper.stream()
                .map(line -> project(sheet.line(line.reference()).orElseThrow(), line, paper))
                .toList();
    }

    /** The groups of the project as the rule saw them, or whoever counts again would not find the same; a holder has no name. */
    private static PabulibFile.Project project(ResultLine result, PaperLine line, List<PaperLine> paper) {
        var columns = new HashMap<String, String>();
        columns.put("name", oneLine(line.title()));
        columns.put("selected", result.receives() ? "1" : "0");
        line.group(Dimension.THEME).ifPresent(theme -> columns.put("category", theme));
        line.group(Dimension.TERRITORY).ifPresent(territory -> columns.put("neighborhood", territory));
        line.group(Dimension.HOLDER).ifPresent(holder -> columns.put("proposer", "porteur " + first(holder, paper)));
        var cost = line.withdrawn() ? PabulibFile.Project.WITHDRAWN : line.requested();
        return new PabulibFile.Project(line.reference(), cost, columns);
    }

    /** The number on the ballot of the first project of this holder. */
    private static int first(String holder, List<PaperLine> paper) {
        return paper.stream()
                .filter(line ->
                        line.group(Dimension.HOLDER).filter(holder::equals).isPresent())
                .mapToInt(PaperLine::number)
                .min()
                .orElseThrow();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}
