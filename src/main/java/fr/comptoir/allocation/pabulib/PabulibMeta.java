package fr.comptoir.allocation.pabulib;

import fr.comptoir.shared.Amount;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The section META of a .pb file being read, and what it must say. */
final class PabulibMeta {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final PabulibLines lines;
    private final SequencedMap<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    PabulibMeta(PabulibLines lines) {
        this.lines = lines;
    }

    SequencedMap<String, String> fields() {
        return fields;
    }

    void read() throws IOException, MalformedPabulib {
        lines.enter("META");
        var header = lines.header("key", "value");
        for (var row = lines.row(header); row.isPresent(); row = lines.row(header)) {
            var key = header.value(row.get(), "key").orElseThrow(() -> lines.malformed("Un champ n'a pas de nom."));
            if (fields.put(key, header.value(row.get(), "value").orElse("")) != null) {
                throw lines.malformed("Le champ « " + key + " » figure deux fois.");
            }
            places.put(key, lines.number());
        }
    }

    /** Checks the fields on their own, once the section is over. */
    void check() throws MalformedPabulib {
        for (var key : PabulibFormat.REQUIRED_FIELDS) {
            text(key);
        }
        if (voteType() == VoteType.CUMULATIVE) {
            text("max_sum_points");
        }
        count("num_projects");
        count("num_votes");
        if (!Amount.parse(text("budget")).orElse(Amount.ZERO).isPositive()) {
            throw malformed("budget", "Le budget n'est pas un montant positif.");
        }
    }

    VoteType voteType() throws MalformedPabulib {
        var word = text("vote_type");
        return VoteType.parse(word)
                .orElseThrow(() -> malformed("vote_type", "Le type de vote « " + word + " » est inconnu."));
    }

    /** Checks a number announced against what the file holds; blamed on the line where it was announced. */
    void checkCount(String key, int found) throws MalformedPabulib {
        int announced = count(key);
        if (announced != found) {
            throw malformed(
                    key, "Le champ « " + key + " » annonce " + announced + ", le fichier en compte " + found + ".");
        }
    }

    private int count(String key) throws MalformedPabulib {
        var text = text(key);
        if (!COUNT.matcher(text).matches()) {
            throw malformed(key, "Le champ « " + key + " » n'est pas un nombre entier.");
        }
        return Integer.parseInt(text);
    }

    private String text(String key) throws MalformedPabulib {
        return Optional.ofNullable(fields.get(key))
                .filter(PabulibFile::filled)
                .orElseThrow(() -> malformed(key, "Le champ « " + key + " » manque."));
    }

    private MalformedPabulib malformed(String key, String reason) {
        return new MalformedPabulib(places.getOrDefault(key, lines.number()), reason);
    }
}
