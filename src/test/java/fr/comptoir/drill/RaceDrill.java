package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** The same resident at the same instant, from two nodes, from eight tabs, on the web and at a desk: one vote each. */
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
            var desk = webAgainstDesk(poll, new Voters(owner, nodes), nodes, Drill.size("DRILL_RESIDENTS", 1000));
            return two.and(eight).and(desk);
        }
    }

    /** So many residents who press « Je vote » while somebody has the roll signed under their name at a desk of the other node. */
    private static Finding webAgainstDesk(Poll poll, Voters voters, List<Node> nodes, int residents)
            throws IOException {
        poll.forget();
        var ready = voters.residents("bureau", residents);
        System.err.printf("web against desk: %d residents ready%n", residents);
        var desks = new ArrayBlockingQueue<Officer>(CLIENTS);
        for (var client = 0; client < CLIENTS; client++) {
            desks.add(new Officer(nodes.getLast(), Officer.HOST));
        }
        var outcomes = Crowd.of(CLIENTS, nodes.subList(0, 1)).each(ready, (voter, node) -> {
            var desk = desks.take();
            var both = WebAndDesk.meet(poll, voter, voters.visitor(), node, desk);
            desks.add(desk);
            return both;
        });
        var web = outcomes.stream().filter(WebAndDesk::webOnly).count();
        var desk = outcomes.stream().filter(WebAndDesk::deskOnly).count();
        var count = poll.count();
        return new Finding(
                "web against desk: %d residents, web first %d, desk first %d, %s"
                        .formatted(residents, web, desk, count),
                web + desk == residents
                        && web > 0
                        && desk > 0
                        && count.signatures() == residents
                        && count.turnout() == residents
                        && count.ballots() == web);
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
