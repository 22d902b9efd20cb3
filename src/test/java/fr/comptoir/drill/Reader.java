package fr.comptoir.drill;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Somebody who reads paper ballots into the platform as its page asks for them, and goes on at another node when theirs
 * dies: the page says what is still missing.
 */
final class Reader {

    private static final int AT_ONCE = 10;
    private static final int MOST_PAGES = 500;
    private static final Pattern FROM = Pattern.compile("Bulletin (\\d+) et les suivants");
    private static final Pattern AGAIN = Pattern.compile("Bulletins à relire : ([0-9, ]+)");
    private static final String NO_ORIGINAL = "QQ0000 1";

    private final Poll poll;
    private final List<Node> nodes;
    private final Officer officer;
    private final String name;
    private final Ledger ledger;
    private int at;

    /**
     * Another one.
     *
     * @param at the number of the node where they begin
     * @param name as the pages show it
     */
    Reader(Poll poll, List<Node> nodes, int at, String email, String name, Ledger ledger) throws IOException {
        this.poll = poll;
        this.nodes = nodes;
        this.at = at;
        this.officer = new Officer(nodes.get(at), email);
        this.name = name;
        this.ledger = ledger;
    }

    /** Opens a batch for so many sheets: its number. */
    int opens(String label, int sheets) throws IOException {
        var answer =
                officer.press(piles(), Voter.field("label", label) + Voter.field("sheets", String.valueOf(sheets)));
        ledger.must("a batch opened", 302, answer.status());
        return Integer.parseInt(answer.header("location").replaceAll(".*/", ""));
    }

    private String piles() {
        return "/gestion/papier/" + poll.slug() + "/lots";
    }

    /**
     * Reads a batch until their reading of it is finished, trying on the way what must be refused: a number that was never
     * printed, a sheet typed twice, and reading the batch a second time.
     */
    void reads(int batch, List<String> lines) {
        var page = new Page(piles() + "/" + batch, lines);
        until(page::goesOn);
        until(page::refusesAnotherReading);
    }

    /** Reads again what two others read in different ways: these positions and no others. */
    void resolves(int batch, List<String> lines, List<Integer> positions) {
        var page = new Page(piles() + "/" + batch, lines);
        page.wrongTried = true;
        until(page::goesOn);
        ledger.must("read a third time in batch " + batch, positions, page.readAgain);
    }

    private interface Step {
        boolean isLast() throws IOException;
    }

    /** Whatever was under way when a node died, the page of another one tells. */
    private void until(Step step) {
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            try {
                if (step.isLast()) {
                    return;
                }
            } catch (IOException lost) {
                at = (at + 1) % nodes.size();
                officer.goTo(nodes.get(at));
            }
        }
        throw new IllegalStateException(name + " comes to no end");
    }

    /** The page of a batch as this person meets it. */
    private final class Page {

        private final String path;
        private final List<String> lines;
        private List<Integer> readAgain = List.of();
        private boolean wrongTried;

        Page(String path, List<String> lines) {
            this.path = path;
            this.lines = lines;
        }

        /** Does the next thing that the page asks for. */
        boolean goesOn() throws IOException {
            var page = officer.open(path).body();
            if (page.contains("lecture : " + name + ", terminée")) {
                return true;
            }
            if (!page.contains("lecture : " + name + ", en cours")) {
                officer.press(path + "/commencer", "");
            } else if (page.contains(path + "/terminer")) {
                officer.press(path + "/terminer", "");
            } else {
                types(missing(page));
            }
            return false;
        }

        private List<Integer> missing(String page) {
            var from = FROM.matcher(page);
            if (from.find()) {
                return IntStream.rangeClosed(Integer.parseInt(from.group(1)), lines.size())
                        .boxed()
                        .toList();
            }
            var again = AGAIN.matcher(page);
            if (!again.find()) {
                throw new IllegalStateException("the page of a batch asks for nothing");
            }
            var positions = Arrays.stream(again.group(1).split("[, ]+"))
                    .map(Integer::valueOf)
                    .toList();
            readAgain = readAgain.isEmpty() ? positions : readAgain;
            return positions;
        }

        private void types(List<Integer> missing) throws IOException {
            if (!wrongTried && missing.getFirst() > 1) {
                refused("a number never printed", NO_ORIGINAL, "Aucun bulletin n’a été imprimé");
                refused("a sheet typed twice", lines.getFirst(), "a déjà été lu");
                wrongTried = true;
            }
            var answer = officer.press(
                    path + "/bulletins",
                    Voter.field(
                            "lines",
                            String.join(
                                    "\n",
                                    missing.stream()
                                            .limit(AT_ONCE)
                                            .map(position -> lines.get(position - 1))
                                            .toList())));
            ledger.must("lines of " + path, 302, answer.status());
        }

        private void refused(String what, String line, String why) throws IOException {
            var answer = officer.press(path + "/bulletins", Voter.field("lines", line));
            ledger.must(what, "422 true", answer.status() + " " + answer.body().contains(why));
        }

        boolean refusesAnotherReading() throws IOException {
            ledger.must(
                    "the same person reads a batch again",
                    422,
                    officer.press(path + "/commencer", "").status());
            return true;
        }
    }
}
