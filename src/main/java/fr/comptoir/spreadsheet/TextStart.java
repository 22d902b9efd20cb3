package fr.comptoir.spreadsheet;

import fr.comptoir.spreadsheet.CsvFile.Unreadable;
import fr.comptoir.spreadsheet.CsvFile.Unreadable.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the start of a text file tells: its encoding, the length of its byte order mark, what separates its cells. A file
 * without a mark is UTF-8 if all of it can be, and Windows-1252 otherwise, as French spreadsheets write.
 */
record TextStart(Charset charset, int mark, char separator) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int LONGEST_HEADING = 1 << 16;
    private static final int BUFFER = 1 << 16;

    static TextStart of(Path file) throws IOException, Unreadable {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(LONGEST_HEADING);
        }
        if (first.length == 0) {
            throw new Unreadable(Reason.EMPTY, 1);
        }
        var charset = StandardCharsets.UTF_8;
        var mark = 0;
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(first, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(first, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        }
        var text = new String(first, mark, first.length - mark, charset);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(Reason.NO_TEXT, 1);
        }
        return new TextStart(charset, mark, separator(text.lines().findFirst().orElse("")));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var place = 0; place < mark.length; place++) {
            if (place >= bytes.length || (bytes[place] & 0xFF) != mark[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder)) {
            var buffer = new char[BUFFER];
            while (text.read(buffer) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** What comes most often between the headings. */
    private static char separator(String headings) {
        var most = SEPARATORS[0];
        for (var candidate : SEPARATORS) {
            most = count(headings, candidate) > count(headings, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
