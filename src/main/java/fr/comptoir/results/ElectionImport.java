package fr.comptoir.results;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.pabulib.BallotCollector;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.PabulibReader;
import fr.comptoir.allocation.pabulib.PabulibReading;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Period;
import fr.comptoir.spreadsheet.SpreadsheetReader;
import fr.comptoir.spreadsheet.SpreadsheetReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Makes an edition from a published election, a .pb file or two tables: projects, costs and ballots, counted and calculated at once. */
@Service
public class ElectionImport {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final ElectionStore store;
    private final Dates dates;
    private final Clock clock;

    ElectionImport(ElectionStore store, Dates dates, Clock clock) {
        this.store = store;
        this.dates = dates;
        this.clock = clock;
    }

    /** What an import gives. */
    public sealed interface Outcome {

        /**
         * The edition exists, with its result.
         *
         * @param sheet the result
         * @param asInFile whether the file says that the same projects were funded; empty when it does not say
         */
        record Imported(ResultSheet sheet, Optional<Boolean> asInFile) implements Outcome {}

        /**
         * The file is refused; nothing was stored.
         *
         * @param table the table at fault, « projets » or « bulletins »; empty when there is only one file
         * @param line the line at fault, from 1; 0 when it is the file as a whole
         * @param reason why, in French
         */
        record Refused(String table, int line, String reason) implements Outcome {

            Refused(int line, String reason) {
                this("", line, reason);
            }

            /** In one sentence, for people: « Ligne 12 : … », « Table des bulletins, ligne 12 : … ». */
            public String sentence() {
                if (line == 0) {
                    return reason;
                }
                return (table.isEmpty() ? "Ligne " : "Table des " + table + ", ligne ") + line + " : " + reason;
            }
        }

        /**
         * Another edition has this address already; nothing was stored.
         *
         * @param slug the address
         * @param suggestion a free one
         */
        record SlugTaken(String slug, String suggestion) implements Outcome {}
    }

    /**
     * Reads the whole file, then stores everything or nothing.
     *
     * @param source the file, in UTF-8; left open
     * @param slug the edition's place in addresses; made from the file's own words when absent
     * @param actor who imports
     * @throws IOException if the source cannot be read
     */
    public Outcome run(InputStream source, Optional<String> slug, Actor actor) throws IOException {
        var collector = new BallotCollector(Borda.LAST_GETS_ONE);
        return switch (PabulibReader.read(reader(source), collector)) {
            case PabulibReading.Malformed(var line, var reason) -> new Outcome.Refused(line, reason);
            case PabulibReading.Parsed(var file) -> take(file, collector, slug, actor);
        };
    }

    /**
     * The same from a table of projects and one of ballots.
     *
     * @param tables both tables, in UTF-8; left open
     * @throws IOException if a source cannot be read
     */
    public Outcome run(ElectionTables tables, Optional<String> slug, Actor actor) throws IOException {
        var collector = new BallotCollector(Borda.LAST_GETS_ONE);
        var reading = SpreadsheetReader.read(
                tables.election(), reader(tables.projects()), reader(tables.ballots()), collector);
        return switch (reading) {
            case SpreadsheetReading.Malformed(var table, var line, var reason) ->
                new Outcome.Refused(table, line, reason);
            case SpreadsheetReading.Parsed(var file) -> take(file, collector, slug, actor);
        };
    }

    private static BufferedReader reader(InputStream source) {
        return new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder()));
    }

    private Outcome take(PabulibFile file, BallotCollector collector, Optional<String> slug, Actor actor) {
        return unsupported(slug)
                .or(() -> unsupported(file))
                .<Outcome>map(reason -> new Outcome.Refused(0, reason))
                .orElseGet(() -> store(file, collector, slug, actor));
    }

    private static Optional<String> unsupported(Optional<String> slug) {
        return slug.filter(text -> text.length() > 60 || !SLUG.matcher(text).matches())
                .map(_ -> "L’adresse choisie s’écrit avec des lettres minuscules, des chiffres et des tirets.");
    }

    private static Optional<String> unsupported(PabulibFile file) {
        if (file.candidates().isEmpty()) {
            return Optional.of("Le fichier ne contient aucun projet que l’on puisse soutenir.");
        }
        return switch (file.voteType()) {
            case APPROVAL, CHOOSE_1 -> Optional.empty();
            case ORDINAL, CUMULATIVE, SCORING ->
                Optional.of(
                        "Le type de vote « %s » n’est pas encore pris en charge : seuls « approval » et « choose-1 » le sont."
                                .formatted(file.voteType().word()));
        };
    }

    private Outcome store(PabulibFile file, BallotCollector collector, Optional<String> slug, Actor actor) {
        Period vote;
        try {
            vote = vote(file);
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Outcome.Refused(
                    0, "Les dates du vote (date_begin, date_end) ne se lisent pas, ou ne sont pas passées.");
        }
        Ballots ballots = collector.instance().ballots();
        return store.add(
                new ImportedElection(file, vote), ballots, slug.orElseGet(() -> ImportedElection.slug(file)), actor);
    }

    /** From the first day to the last; a poll that lasts until the end of this year is taken as over now. */
    private Period vote(PabulibFile file) {
        var begin = file.field("date_begin").orElse("");
        var end = file.field("date_end").orElse("");
        var starts = dates.startOf(begin.length() == 4 ? LocalDate.of(Integer.parseInt(begin), 1, 1) : day(begin));
        var after = end.length() == 4 ? LocalDate.of(Integer.parseInt(end) + 1, 1, 1) : day(end).plusDays(1);
        var ends = dates.startOf(after);
        return new Period(starts, ends.isAfter(clock.instant()) ? clock.instant() : ends);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    /** A free address near the one wanted. */
    static String near(String slug, List<String> taken) {
        var base = slug.length() > 57 ? slug.substring(0, 57) : slug;
        var suffix = 2;
        while (taken.contains(base + "-" + suffix)) {
            suffix++;
        }
        return base + "-" + suffix;
    }
}
