package fr.comptoir.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * So many clients who share a piece of work, each with a connection to one of the nodes.
 *
 * @param clients how many
 * @param nodes which they visit
 */
record Crowd(int clients, List<Node> nodes) {

    static Crowd of(int clients, List<Node> nodes) {
        return new Crowd(clients, nodes);
    }

    /** What a client does with one item. */
    interface Act<T, R> {
        R on(T item, HttpConnection node) throws IOException, InterruptedException;
    }

    /** Does this for each item, on connections that stay open; the answers in the order of the items. */
    <T, R> List<R> each(List<T> items, Act<T, R> act) {
        var answers = new ArrayList<R>(java.util.Collections.nCopies(items.size(), null));
        var next = new java.util.concurrent.atomic.AtomicInteger();
        together(clients, client -> {
            try (var connection =
                    new HttpConnection(nodes.get(client % nodes.size()).port())) {
                for (var index = next.getAndIncrement(); index < items.size(); index = next.getAndIncrement()) {
                    answers.set(index, act.on(items.get(index), connection));
                }
            }
        });
        return answers;
    }

    /** What client number so much does. */
    interface Task {
        void run(int client) throws IOException, InterruptedException;
    }

    /** Runs as many tasks at the same time; the first that fails stops the drill. */
    static void together(int number, Task task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, number)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        task.run(client);
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                try {
                    one.get();
                } catch (ExecutionException | InterruptedException e) {
                    threads.shutdownNow();
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
