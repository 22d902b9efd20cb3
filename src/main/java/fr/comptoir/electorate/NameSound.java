package fr.comptoir.electorate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a name sounds in French, roughly: « Dupont », « Dupond » and « Duponts » are one sound, so are « Marie » and « Mary ».
 * Long names keep only the consonants that are heard, short ones their vowels too: « Léa » is not « Léo ». Scripts other
 * than Latin are left as they are.
 */
final class NameSound {

    private static final int LONG_ENOUGH = 3;
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aio]");

    private record Rule(Pattern written, String heard) {

        Rule(String written, String heard) {
            this(Pattern.compile(written), heard);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("ph", "f"),
            new Rule("sch|sh|ch(?=[lrnm])", "k"),
            new Rule("ch", "x"),
            new Rule("ck|qu|q|k|c(?![eiy])", "k"),
            new Rule("sc|c|z", "s"),
            new Rule("gu(?=[eiy])", "g"),
            new Rule("g(?=[eiy])|j", "j"),
            new Rule("bv|w", "v"),
            new Rule("au?l(?=[tdx])|eau|au", "o"),
            new Rule("m(?=[bp])", "n"),
            new Rule("h", ""),
            new Rule("(?<=...)er$", "e"),
            new Rule("(?<=..)e?s?$", ""),
            new Rule("(?<=..)[bdgptx]+$", ""),
            new Rule("[eiouy]*a[aeiouy]*", "a"),
            new Rule("[ou]*[eiy][eiouy]*", "i"),
            new Rule("[ou]+", "o"),
            new Rule("(.)\\1+", "$1"));

    private NameSound() {}

    /** The sound of one word of a {@link NormalisedName}. */
    static String of(String word) {
        var sound = word;
        for (var rule : RULES) {
            sound = rule.written().matcher(sound).replaceAll(rule.heard());
        }
        var consonants = VOWELS.matcher(sound).replaceAll("");
        return consonants.length() < LONG_ENOUGH ? sound : consonants;
    }
}
