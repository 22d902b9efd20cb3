package fr.comptoir.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;

/** The days of a vote by every channel, up to the last envelope: what was answered goes to the ledger. */
final class PaperVote {

    private static final int COUNTERS = 4;

    private final Poll poll;
    private final List<Node> nodes;
    private final Voters voters;
    private final boolean paperPrevails;
    private final Ledger ledger;
    private final BlockingQueue<Counter> counters = new ArrayBlockingQueue<>(COUNTERS);

    PaperVote(Poll poll, List<Node> nodes, Voters voters, boolean paperPrevails, Ledger ledger) throws IOException {
        this.poll = poll;
        this.nodes = nodes;
        this.voters = voters;
        this.paperPrevails = paperPrevails;
        this.ledger = ledger;
        for (var number = 0; number < COUNTERS; number++) {
            counters.add(new Counter(
                    new Officer(nodes.getFirst(), Officer.HOST), new Officer(nodes.getLast(), Officer.FIRST_OFFICER)));
        }
    }

    /** All of it, by so many residents; the poll is closed at the end, its urn shut. */
    void run(int residents) throws IOException, InterruptedException {
        var online = Person.family("en ligne", residents * 35 / 100);
        var atDesk = Person.family("bureau", residents * 15 / 100);
        online(online);
        webAgainstDesk(Person.family("web et bureau", residents * 10 / 100));
        twoDesks(Person.family("deux bureaux", residents * 10 / 100));
        atDesk(atDesk);
        var envelopes = envelopes(online, atDesk, residents);
        var half = envelopes.size() / 2;
        compare(envelopes.subList(0, half));
        poll.closeIn(Duration.ofSeconds(1));
        Thread.sleep(poll.remaining().plusMillis(10));
        compare(envelopes.subList(half, envelopes.size()));
        System.err.printf(
                "%d online, %d at desks or in envelopes, %d envelopes compared%n",
                ledger.online(), ledger.onPaper(), envelopes.size());
    }

    private void online(List<Person> people) {
        var outcomes = Crowd.of(COUNTERS, nodes)
                .each(voters.residents(people), (voter, node) -> voter.press(node, voters.visitor()));
        for (var index = 0; index < people.size(); index++) {
            if (outcomes.get(index) instanceof Voter.Outcome.Recorded) {
                ledger.online(people.get(index));
            } else {
                ledger.must("online", "recorded", outcomes.get(index));
            }
        }
    }

    private void webAgainstDesk(List<Person> people) {
        var answers = Crowd.of(COUNTERS, nodes).each(voters.residents(people), (voter, node) -> {
            var counter = counters.take();
            var answer = WebAndDesk.meet(poll, voter, voters.visitor(), node, counter.either());
            counters.add(counter);
            return answer;
        });
        for (var index = 0; index < people.size(); index++) {
            var answer = answers.get(index);
            ledger.must("web against desk, one of both", true, answer.webOnly() != answer.deskOnly());
            if (answer.webOnly()) {
                ledger.online(people.get(index));
            } else {
                ledger.atDesk();
            }
        }
    }

    private void twoDesks(List<Person> people) {
        at(people, (counter, person) -> counter.signsTwice(poll, person)).forEach(signatures -> {
            ledger.must("signatures of somebody at two desks at once", 1, signatures);
            ledger.atDesk();
        });
    }

    private void atDesk(List<Person> people) {
        at(people, (counter, person) -> counter.signs(poll, person)).forEach(signed -> {
            ledger.must("signed at a desk", true, signed);
            ledger.atDesk();
        });
        at(people.subList(0, people.size() / 5), (counter, person) -> counter.signs(poll, person))
                .forEach(signed -> ledger.must("signed at a desk, coming back", false, signed));
    }

    /**
     * Envelopes of people who have not voted, of some who have, online or at a desk, some that came too late and some whose
     * declaration gives no right, mixed.
     */
    private List<Envelope> envelopes(List<Person> online, List<Person> atDesk, int residents) {
        var fresh = Person.family("enveloppe", residents * 20 / 100);
        var late = Person.family("en retard", residents / 50);
        var without = Person.family("sans droit", residents / 50);
        var envelopes = new ArrayList<Envelope>();
        add(envelopes, fresh, "TO_OPEN");
        add(envelopes, online.subList(0, residents * 10 / 100), paperPrevails ? "REPLACES" : "ALREADY_VOTED");
        add(envelopes, atDesk.subList(0, atDesk.size() / 5), "ALREADY_VOTED");
        add(envelopes, late, "LATE");
        add(envelopes, without, "NOT_ENTITLED");
        Collections.shuffle(envelopes, new Random(residents));
        return envelopes;
    }

    private static void add(List<Envelope> envelopes, List<Person> people, String outcome) {
        people.forEach(person -> envelopes.add(new Envelope(
                outcome.charAt(0) + "-" + envelopes.size(),
                person.index() % 2 == 0 ? "POST" : "PAPER",
                person,
                outcome)));
    }

    /** One envelope of five is typed at both desks at once, one of seven a second time later. */
    private void compare(List<Envelope> envelopes) {
        var told = at(
                envelopes,
                (counter, envelope) -> envelopes.indexOf(envelope) % 5 == 0
                        ? counter.comparesTwice(poll, envelope)
                        : counter.compares(poll, envelope));
        for (var index = 0; index < envelopes.size(); index++) {
            ledger.must("envelope", envelopes.get(index).outcome(), told.get(index));
            ledger.envelope(envelopes.get(index), told.get(index));
        }
        var again = IntStream.range(0, envelopes.size())
                .filter(index -> index % 7 == 0)
                .mapToObj(envelopes::get)
                .toList();
        at(again, (counter, envelope) -> counter.compares(poll, envelope).equals(envelope.outcome()))
                .forEach(same -> ledger.must("envelope typed again, the same answer", true, same));
    }

    private interface Gesture<T, R> {
        R at(Counter counter, T item) throws IOException;
    }

    /** Each of them comes to a counter that is free. */
    private <T, R> List<R> at(List<T> items, Gesture<T, R> gesture) {
        return Crowd.of(COUNTERS, nodes).each(items, (item, _) -> {
            var counter = counters.take();
            var answer = gesture.at(counter, item);
            counters.add(counter);
            return answer;
        });
    }
}
