package fr.comptoir.recount;

import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.pabulib.BallotCollector;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.PabulibReader;
import fr.comptoir.allocation.pabulib.PabulibReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published election, ready to be counted again.
 *
 * @param header what the file says of it
 * @param instance its money, candidates and ballots
 */
record Election(PabulibFile header, Instance instance) {

    private static final Pattern PUBLISHED = Pattern.compile("#1: (?<rule>.+?) #2: (?<tieBreak>\\S+)(?: #3: .*)?");

    /** Reads a file whose rankings give points by this convention. */
    static Election read(Path file, Borda borda) throws Refused {
        var collector = new BallotCollector(borda);
        try (var source = Files.newInputStream(file);
                var reader = new BufferedReader(
                        new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            return switch (PabulibReader.read(reader, collector)) {
                case PabulibReading.Malformed(var line, var reason) -> throw Refused.malformed(file, line, reason);
                case PabulibReading.Parsed(var header) -> new Election(header, collector.instance());
            };
        } catch (IOException e) {
            throw Refused.unreadable(file);
        }
    }

    /** The rule that the platform wrote into the file it published. */
    Optional<Rule> publishedRule() {
        return published("rule").flatMap(Rule::parse);
    }

    /** The tie-break that the platform wrote into the file it published. */
    Optional<TieBreak> publishedTieBreak() {
        return published("tieBreak").flatMap(TieBreak::parse);
    }

    private Optional<String> published(String part) {
        return header.field("comment")
                .map(PUBLISHED::matcher)
                .filter(comment -> comment.matches())
                .map(comment -> comment.group(part));
    }
}
