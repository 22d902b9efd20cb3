package fr.comptoir.electorate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name as the roll compares it, so that the same person typed « Léa-Marie D’Hœvre » online and « LEA MARIE D HOEVRE »
 * at a desk is the same voter: compatibility decomposition, accents removed, lower case, ligatures spelt out, every other
 * sign as one space. Letters of any script are kept: a name is never emptied by its alphabet.
 *
 * @param value letters and digits separated by single spaces; empty when nothing was typed
 */
record NormalisedName(String value) {

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> SPELT_OUT = Map.of(
            "œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ĳ", "ij");

    static NormalisedName of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}]", "");
        for (var letter : SPELT_OUT.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return new NormalisedName(
                plain.replaceAll("[^\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}\\p{N}]+", " ").strip());
    }

    /** Whether it holds a letter, as every name does. */
    boolean isName() {
        return value.codePoints().anyMatch(Character::isLetter);
    }

    /** Its first word: the only given name that counts, since few people type all of theirs. */
    NormalisedName firstWord() {
        var space = value.indexOf(' ');
        return space < 0 ? this : new NormalisedName(value.substring(0, space));
    }
}
