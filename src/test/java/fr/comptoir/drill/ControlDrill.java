package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.nio.file.Path;

/**
 * Takes away what protects and looks whether the other drills see it: without the unique key the race must let doubles
 * through, and with a log that is not flushed a killed database must lose acknowledged ballots. A drill that cannot fail
 * proves nothing.
 */
final class ControlDrill implements Drill.Scenario {

    @Override
    public Finding run(Path home) throws Exception {
        return doubles(home.resolve("race")).and(losses(home.resolve("dbcrash")));
    }

    private static Finding doubles(Path home) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner()) {
            owner.run(
                    "alter table roll_entry drop foreign key roll_of_edition",
                    "alter table roll_entry drop key one_signature_per_resident_and_edition");
            var nodes = installation.twoNodes();
            var poll = Poll.empty(owner);
            var residents = Drill.size("DRILL_RESIDENTS", 1000) / 5;
            var race = RaceDrill.race(poll, new Voters(owner, nodes), nodes, "two nodes", residents, 2);
            var doubles = poll.count().signatures() - residents;
            return new Finding(
                    "without the unique key: %d residents, %d double signatures, the race %s"
                            .formatted(residents, doubles, seen(race)),
                    !race.ok() && doubles > 0);
        }
    }

    private static Finding losses(Path home) throws Exception {
        var crash = DatabaseCrashDrill.run(
                home, Drill.size("DRILL_CASTS", 10_000) / 5, 3, "--innodb-flush-log-at-trx-commit=0");
        return new Finding(
                "with flush=0: %d acknowledged ballots lost, dbcrash %s".formatted(crash.lost(), seen(crash.finding())),
                !crash.finding().ok() && crash.lost() > 0);
    }

    private static String seen(Finding fault) {
        return fault.ok() ? "saw nothing" : "saw it";
    }
}
