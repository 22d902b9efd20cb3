package fr.comptoir.relink;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.comptoir.relink.ClusteredIndex.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tries to find out who cast which ballot from the hidden columns of two tables. */
public final class Relinking {

    private Relinking() {}

    /**
     * How many voters are found out because one row of each table, and only one, has the same transaction number.
     *
     * @param voters the hidden columns of the voters' rows
     * @param ballots those of the ballots' rows
     * @param truth for each voter's key the key of that voter's own ballot
     */
    public static int byEquality(Map<String, Hidden> voters, Map<String, Hidden> ballots, Map<String, String> truth) {
        var perVoter = perTransaction(voters);
        var perBallot = perTransaction(ballots);
        return (int) truth.entrySet().stream()
                .filter(pair -> voters.containsKey(pair.getKey()) && ballots.containsKey(pair.getValue()))
                .filter(pair -> {
                    var transaction = voters.get(pair.getKey()).transaction();
                    return transaction != 0
                            && transaction == ballots.get(pair.getValue()).transaction()
                            && perVoter.get(transaction) == 1
                            && perBallot.get(transaction) == 1;
                })
                .count();
    }

    private static Map<Long, Long> perTransaction(Map<String, Hidden> rows) {
        return rows.values().stream().collect(groupingBy(Hidden::transaction, counting()));
    }

    /**
     * How many voters stand at the same place as their own ballot, voters in the order in which they signed, ballots in the
     * order in which they were written: about one when the order says nothing.
     *
     * @param inOrder the keys of the voters' own ballots, in the order in which the voters signed
     */
    public static int byOrder(List<String> inOrder, Map<String, Hidden> ballots) {
        var written = ballots.entrySet().stream()
                .sorted(Comparator.comparing(
                        Map.Entry::getValue,
                        Comparator.comparingLong(Hidden::transaction).thenComparingLong(Hidden::pointer)))
                .map(Map.Entry::getKey)
                .toList();
        return (int) IntStream.range(0, Math.min(inOrder.size(), written.size()))
                .filter(place -> inOrder.get(place).equals(written.get(place)))
                .count();
    }
}
