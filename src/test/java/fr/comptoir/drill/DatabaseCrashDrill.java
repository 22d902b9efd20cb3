package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.nio.file.Path;

/** The database server is killed five times during the casts and started again; the application finds it by itself. */
final class DatabaseCrashDrill implements Drill.Scenario {

    private static final int KILLS = 5;
    private static final double LONGEST_STALL = 10;

    @Override
    public Finding run(Path home) throws Exception {
        return run(home, Drill.size("DRILL_CASTS", 10_000), KILLS).finding();
    }

    /** The same with these server options more: what the control changes. */
    static Casting.Found run(Path home, int casts, int kills, String... options) throws Exception {
        try (var installation = Installation.start(home, options)) {
            var nodes = installation.twoNodes();
            var owner = installation.owner();
            Poll.empty(owner);
            var voters = new Voters(owner, nodes);
            var residents = voters.residents("panne", casts);
            System.err.printf("%d residents ready%n", residents.size());
            var casting = new Casting(nodes, voters.visitor());
            casting.run(residents, kills, number -> {
                installation.database().kill();
                installation.database().start();
                System.err.printf("kill -9 of the database, number %d%n", number + 1);
            });
            try (var after = installation.owner()) {
                var found = casting.check(Poll.current(after), residents);
                var finding = new Finding(
                        "%d × kill -9 of the database; %s; longest stall %.1f s"
                                .formatted(kills, found.finding().counts(), casting.stallSeconds()),
                        found.finding().ok() && casting.stallSeconds() < LONGEST_STALL);
                return new Casting.Found(finding, found.lost());
            }
        }
    }
}
