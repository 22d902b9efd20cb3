package fr.comptoir.electorate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final Pattern MARKS_AND_FORMATS = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}\\p{N}]+");

    static NormalisedName of(String typed) {
        var ascii = asciiOf(typed);
        return new NormalisedName(ascii.isEmpty() && !typed.isEmpty() ? anyScript(typed) : ascii);
    }

    /** The same result as {@link #anyScript} for plain letters, ten times faster; empty when the text holds anything else. */
    private static String asciiOf(String typed) {
        var plain = new StringBuilder(typed.length());
        var gap = false;
        for (var place = 0; place < typed.length(); place++) {
            var sign = typed.charAt(place);
            if (sign >= 128) {
                return "";
            }
            var letter = sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign;
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(letter);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.toString();
    }

    private static String anyScript(String typed) {
        var decomposed = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        var lower = MARKS_AND_FORMATS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        var plain = MARKS.matcher(lower).replaceAll("");
        for (var letter : SPELT_OUT.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return OTHER_SIGNS.matcher(plain).replaceAll(" ").strip();
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
