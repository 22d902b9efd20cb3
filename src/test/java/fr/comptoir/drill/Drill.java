package fr.comptoir.drill;

import java.nio.file.Path;

/**
 * Runs one drill: {@code java -cp 'var/drill/app/lib/*' src/test/java/fr/comptoir/drill/Drill.java NAME}, as
 * {@code scripts/drill} does. Ends with one line and a status to match.
 */
public final class Drill {

    private Drill() {}

    /**
     * What came out.
     *
     * @param counts what was counted, in words
     * @param ok whether that is what must be
     */
    record Finding(String counts, boolean ok) {

        Finding and(Finding other) {
            return new Finding(counts + "; " + other.counts, ok && other.ok);
        }
    }

    /** A drill. */
    interface Scenario {
        Finding run(Path home) throws Exception;
    }

    /** Runs the drill that is named. */
    public static void main(String[] arguments) {
        var name = arguments[0];
        Finding finding;
        try {
            finding = scenario(name).run(Path.of("var/drill", name));
        } catch (Exception e) {
            e.printStackTrace();
            finding = new Finding(
                    "stopped by "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    false);
        }
        System.out.printf("drill %s: %s: %s%n", name, finding.counts(), finding.ok() ? "ok" : "FAILED");
        System.exit(finding.ok() ? 0 : 1);
    }

    private static Scenario scenario(String name) {
        return switch (name) {
            case "race" -> new RaceDrill();
            case "close" -> new CloseDrill();
            case "crash" -> new CrashDrill();
            case "dbcrash" -> new DatabaseCrashDrill();
            case "lostreply" -> new LostReplyDrill();
            case "paper" -> new PaperDrill();
            case "control" -> new ControlDrill();
            default -> throw new IllegalArgumentException("no drill " + name);
        };
    }

    /** How many of something, from the environment or as the official run has it. */
    static int size(String variable, int official) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(official)));
    }
}
