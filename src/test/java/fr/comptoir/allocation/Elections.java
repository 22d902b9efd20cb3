package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Elections for tests. */
public final class Elections {

    private Elections() {}

    /** An election where each candidate is told as « identifier cost votes », costs in euros, one choice per ballot. */
    static Instance election(long envelope, String... candidates) {
        var rows = Stream.of(candidates).map(text -> text.split(" ")).toList();
        var ballots = Ballots.among(rows.stream().map(row -> row[0]).toList());
        rows.stream()
                .filter(row -> !row[2].equals("0"))
                .forEach(row -> ballots.add(List.of(row[0]), Integer.parseInt(row[2])));
        var standing = rows.stream()
                .map(row -> new Candidate(row[0], Amount.ofEuros(Long.parseLong(row[1]))))
                .toList();
        return new Instance(Amount.ofEuros(envelope), standing, ballots.build());
    }

    /** The example of the rules with shares: 1 000 € among ten voters. */
    static Instance neighbourhood() {
        var costs = Map.of("Parc", 480, "Jeux", 300, "Atelier", 160, "Fontaine", 150, "Livres", 90);
        var ballots = Ballots.among(costs.keySet())
                .add(List.of("Parc", "Jeux", "Livres"), 3)
                .add(List.of("Parc", "Jeux"), 1)
                .add(List.of("Parc", "Jeux", "Fontaine"), 1)
                .add(List.of("Parc", "Fontaine"), 1)
                .add(List.of("Fontaine", "Atelier"), 2)
                .add(List.of("Atelier"), 2)
                .build();
        var candidates = costs.entrySet().stream()
                .map(cost -> new Candidate(cost.getKey(), Amount.ofEuros(cost.getValue())))
                .toList();
        return new Instance(Amount.ofEuros(1_000), candidates, ballots);
    }

    /** A small election drawn at random, rich in ties. */
    public static Instance drawn(Random random) {
        var candidates = new ArrayList<Candidate>();
        for (int number = 1 + random.nextInt(8); number > 0; number--) {
            candidates.add(new Candidate("P" + number, Amount.ofCents(1 + random.nextInt(12)))
                    .in(Dimension.TERRITORY, "T" + random.nextInt(3))
                    .in(Dimension.HOLDER, "H" + random.nextInt(4)));
        }
        return new Instance(Amount.ofCents(1 + random.nextInt(40)), candidates, ballots(candidates, random));
    }

    /** The same election, candidates and ballots given in another order. */
    static Instance shuffled(Instance instance, Random random) {
        var candidates = new ArrayList<>(instance.candidates());
        Collections.shuffle(candidates, random);
        var papers = new ArrayList<Paper>();
        instance.ballots().papers().forEach(paper -> papers.addAll(Collections.nCopies(paper.count(), paper)));
        Collections.shuffle(papers, random);
        var builder = Ballots.among(candidates.stream().map(Candidate::id).toList());
        papers.forEach(paper -> builder.add(paper.choices(), paper.points(), 1));
        return new Instance(instance.envelope(), candidates, builder.build());
    }

    /** The same election with one more ballot. */
    static Instance withBallot(Instance instance, String... choices) {
        var builder = Ballots.among(instance.ballots().candidateIds());
        instance.ballots().papers().forEach(paper -> builder.add(paper.choices(), paper.points(), paper.count()));
        return new Instance(
                instance.envelope(),
                instance.candidates(),
                builder.add(List.of(choices)).build());
    }

    /** The same election, each choice with points drawn at random. */
    static Instance withPoints(Instance instance, Random random) {
        var builder = Ballots.among(instance.ballots().candidateIds());
        instance.ballots()
                .papers()
                .forEach(paper -> builder.add(
                        paper.choices(),
                        paper.choices().stream().map(_ -> random.nextInt(4)).toList(),
                        paper.count()));
        return new Instance(instance.envelope(), instance.candidates(), builder.build());
    }

    private static Ballots ballots(List<Candidate> candidates, Random random) {
        var builder = Ballots.among(candidates.stream().map(Candidate::id).toList());
        for (int ballot = random.nextInt(9); ballot > 0; ballot--) {
            builder.add(candidates.stream()
                    .map(Candidate::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .toList());
        }
        return builder.build();
    }
}
