package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same resident at the same instant, from two nodes and from eight tabs: one ballot each, whoever comes first. */
final class RaceDrill implements Drill.Scenario {

    private static final int CLIENTS = 8;

    @Override
    public Finding run(Path home) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner()) {
            var nodes = installation.twoNodes();
            var poll = Poll.empty(owner);
            var two = race(poll, new Voters(owner, nodes), nodes, "two nodes", Drill.size("DRILL_RESIDENTS", 1000), 2);
            var eight = race(
                    poll, new Voters(owner, nodes), nodes, "eight tabs", Drill.size("DRILL_RESIDENTS", 1000) / 2, 8);
            return two.and(eight);
        }
    }

    /** So many residents, each in so many tabs spread over the nodes, who press all their buttons together. */
    static Finding race(Poll poll, Voters voters, List<Node> nodes, String what, int residents, int tabs) {
        poll.forget();
        var ready = voters.tabs(what, residents, tabs);
        System.err.printf("%s: %d residents with %d tabs each, ready%n", what, residents, tabs);
        var outcomes =
                Crowd.of(CLIENTS, nodes).each(ready, (resident, _) -> pressTogether(resident, nodes, voters.visitor()));
        var once = outcomes.stream().filter(RaceDrill::oneReceipt).count();
        var count = poll.count();
        return new Finding(
                "%s: %d residents × %d, one receipt and %d refusals for %d, %s"
                        .formatted(what, residents, tabs, tabs - 1, once, count),
                once == residents && count.all(residents) && poll.torn() == 0);
    }

    private static List<Voter.Outcome> pressTogether(List<Voter> tabs, List<Node> nodes, Visitor visitor)
            throws IOException {
        var connections = new ArrayList<HttpConnection>();
        for (var tab = 0; tab < tabs.size(); tab++) {
            connections.add(new HttpConnection(nodes.get(tab % nodes.size()).port()));
        }
        try {
            for (var connection : connections) {
                connection.open();
            }
            for (var tab = 0; tab < tabs.size(); tab++) {
                connections
                        .get(tab)
                        .sendForm(
                                "/voter/bulletin",
                                visitor.cookies(),
                                tabs.get(tab).form());
            }
            var outcomes = new ArrayList<Voter.Outcome>();
            for (var connection : connections) {
                outcomes.add(Voter.outcome(connection.read()));
            }
            return outcomes;
        } finally {
            connections.forEach(HttpConnection::close);
        }
    }

    private static boolean oneReceipt(List<Voter.Outcome> tabs) {
        return tabs.stream()
                                .filter(outcome -> outcome instanceof Voter.Outcome.Recorded)
                                .count()
                        == 1
                && tabs.stream()
                                .filter(outcome -> outcome instanceof Voter.Outcome.Already)
                                .count()
                        == tabs.size() - 1;
    }
}
