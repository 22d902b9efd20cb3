package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.nio.file.Path;

/** An application node is killed ten times during ten thousand casts; the residents press again. */
final class CrashDrill implements Drill.Scenario {

    private static final int KILLS = 10;

    @Override
    public Finding run(Path home) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner()) {
            var nodes = installation.twoNodes();
            var poll = Poll.empty(owner);
            var voters = new Voters(owner, nodes);
            var residents = voters.residents("crash", Drill.size("DRILL_CASTS", 10_000));
            System.err.printf("%d residents ready%n", residents.size());
            var casting = new Casting(nodes, voters.visitor());
            casting.run(residents, KILLS, number -> {
                var node = nodes.get(number % nodes.size());
                node.kill();
                node.start();
                System.err.printf("kill -9 of node %d, number %d%n", number % nodes.size() + 1, number + 1);
            });
            var found = casting.check(poll, residents).finding();
            return new Finding("%d × kill -9 of a node; %s".formatted(KILLS, found.counts()), found.ok());
        }
    }
}
