package fr.comptoir.recount;

import fr.comptoir.allocation.TieBreak;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command is asked to do. */
sealed interface Request {

    /** To tell how it is used. */
    record Help() implements Request {}

    /**
     * To redo the count of one file.
     *
     * @param file the file
     * @param rule the rule; when absent, the one that the file publishes
     * @param tieBreak the tie-break; when absent, the one that the file publishes
     * @param format how to answer
     */
    record OneFile(Path file, Optional<AskedRule> rule, Optional<TieBreak> tieBreak, Format format)
            implements Request {}

    /**
     * To compare the files of a folder with reference figures.
     *
     * @param folder the folder
     * @param reference the figures, in JSON
     */
    record WholeFolder(Path folder, Path reference) implements Request {}

    /** How to answer. */
    enum Format {
        TEXT,
        JSON;

        String word() {
            return this == TEXT ? "text" : "json";
        }
    }

    Set<String> OPTIONS =
            Set.of("rule", "rule-text", "utility", "completion", "increment", "tie", "format", "all", "reference");

    static Request parse(List<String> words) throws Refused {
        if (words.contains("-h") || words.contains("--help")) {
            return new Help();
        }
        var arguments = Arguments.parse(words, OPTIONS);
        if (arguments.value("all").isPresent() || arguments.value("reference").isPresent()) {
            return wholeFolder(arguments);
        }
        if (arguments.others().size() != 1) {
            throw Refused.misuse("Indiquez un fichier .pb, et un seul.");
        }
        return new OneFile(
                Path.of(arguments.others().getFirst()),
                RuleArguments.parse(arguments),
                tieBreak(arguments),
                arguments.choice("format", Format.values(), Format::word).orElse(Format.TEXT));
    }

    private static Request wholeFolder(Arguments arguments) throws Refused {
        var folder = arguments.value("all");
        var reference = arguments.value("reference");
        if (folder.isEmpty() || reference.isEmpty()) {
            throw Refused.misuse("Les options « --all » et « --reference » vont ensemble.");
        }
        if (arguments.options().size() > 2 || !arguments.others().isEmpty()) {
            throw Refused.misuse("Avec « --all », seule l’option « --reference » se donne.");
        }
        return new WholeFolder(Path.of(folder.get()), Path.of(reference.get()));
    }

    private static Optional<TieBreak> tieBreak(Arguments arguments) throws Refused {
        var text = arguments.value("tie");
        var tieBreak = text.flatMap(it -> it.equals("id") ? Optional.of(TieBreak.ID_ORDER) : TieBreak.parse(it));
        if (text.isPresent() && tieBreak.isEmpty()) {
            throw Refused.misuse("« " + text.get() + " » n’est pas un départage, tel que les résultats le publient.");
        }
        return tieBreak;
    }
}
