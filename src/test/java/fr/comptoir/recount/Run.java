package fr.comptoir.recount;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command run once.
 *
 * @param code what it ends with
 * @param out what it says
 * @param err what it refuses
 */
record Run(int code, String out, String err) {

    static Run of(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var arguments = List.of(words).stream().map(Object::toString).toList();
        int code = Recount.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
