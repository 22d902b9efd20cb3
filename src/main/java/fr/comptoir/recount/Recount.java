package fr.comptoir.recount;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command {@code recount}: redoes the count of a published file, or compares a folder with reference figures. */
public final class Recount {

    private static final int DONE = 0;
    private static final int DIFFERENT = 1;
    private static final int REFUSED = 2;

    private Recount() {}

    /** The same as {@link #run} on the process's own streams, in UTF-8 whatever the machine's language. */
    public static int main(List<String> arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(arguments, out, err);
        out.flush();
        return code;
    }

    /**
     * Does what the arguments ask. Nothing is stored and nothing but the files named is read.
     *
     * @param arguments the words after {@code recount}
     * @param out where the answer goes
     * @param err where refusals go, in French
     * @return 0, or 1 when something differs from the reference figures, or 2 when the arguments or a file are refused
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return switch (Request.parse(arguments)) {
                case Request.Help _ -> {
                    out.print(usage());
                    yield DONE;
                }
                case Request.OneFile one -> {
                    Answer.to(one).print(out);
                    yield DONE;
                }
                case Request.WholeFolder whole -> Comparison.of(whole).print(out) ? DONE : DIFFERENT;
            };
        } catch (Refused refused) {
            err.println(refused.reason());
            if (refused.isMisuse()) {
                err.print(usage());
            }
            return REFUSED;
        }
    }

    private static String usage() {
        try (InputStream text = Recount.class.getResourceAsStream("usage.txt")) {
            if (text == null) {
                throw new IllegalStateException("The usage is not in the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
