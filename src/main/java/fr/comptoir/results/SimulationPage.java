package fr.comptoir.results;

import fr.comptoir.results.ResultPage.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as its page shows it.
 *
 * @param assumptions what is supposed, in sentences: the dotation, then what differs from the vote
 * @param supposes whether anything differs from the vote
 * @param heads the rules compared, the reference first
 * @param done how many of them are calculated
 * @param indicators what each calculated rule gives
 * @param served the voters that each of them serves, in thousandths
 * @param spent the money that each of them gives, in hundredths of the currency
 * @param most the longest bar of {@code spent}: the largest envelope
 * @param groups the projects: those on which the rules differ, then the others
 * @param shares the money beside the votes, by intercommunalité and by theme, when they are known
 * @param href the address of this simulation
 * @param hrefAll the same with every project shown, or only the differences when they all are
 */
record SimulationPage(
        List<String> assumptions,
        boolean supposes,
        List<Head> heads,
        int done,
        List<Indicator> indicators,
        List<Bar> served,
        List<Bar> spent,
        long most,
        List<Group> groups,
        List<Shares> shares,
        String href,
        String hrefAll) {

    /** Whether a calculation is still awaited. */
    public boolean pending() {
        return heads.stream().anyMatch(Head::pending);
    }

    /** Whether something on the page is no certified result. */
    public boolean simulates() {
        return heads.stream().anyMatch(head -> !head.certified());
    }

    /**
     * A rule compared.
     *
     * @param name its name
     * @param shortName its name above a column
     * @param certified whether this is the result that two persons certified
     * @param pending whether its calculation is awaited
     * @param failed whether it gave nothing
     * @param state where its calculation stands, in words
     */
    record Head(String name, String shortName, boolean certified, boolean pending, boolean failed, String state) {

        /** What it is, in two words. */
        public String stamp() {
            return certified ? "Résultat certifié" : "Simulation";
        }

        /** The colour of its badge. */
        public String tone() {
            return certified ? "success" : "warning";
        }
    }

    /**
     * What a rule gives.
     *
     * @param head the rule
     * @param laureates the projects funded
     * @param spent the money given
     * @param spentShare its part of the dotation
     * @param left the money that stays
     * @param served the voters with a funded choice
     * @param servedShare their part of all voters
     * @param choices the funded choices of a voter, on average
     * @param average what a funded project receives, on average
     * @param change how many projects more and fewer than in the first column
     * @param sentences the rule in words
     */
    record Indicator(
            Head head,
            String laureates,
            String spent,
            String spentShare,
            String left,
            String served,
            String servedShare,
            String choices,
            String average,
            String change,
            List<String> sentences) {}

    /**
     * Projects that the rules treat alike.
     *
     * @param id its anchor
     * @param title what they have in common
     * @param open whether it is unfolded
     * @param rows the projects, from the most to the fewest votes
     */
    record Group(String id, String title, boolean open, List<Row> rows) {}

    /**
     * A project.
     *
     * @param before what it asked for, when the simulation supposes otherwise
     * @param cells what each calculated rule gives it, in the order of the columns
     */
    record Row(
            int number,
            String title,
            String votes,
            String cost,
            @Nullable String before,
            List<Cell> cells) {}

    /**
     * What a rule gives to a project.
     *
     * @param column the rule's short name
     * @param mark what it decides
     * @param received the money, when it is less than the project asks for
     */
    record Cell(String column, Mark mark, @Nullable String received) {

        /** Whether the project receives money. */
        public boolean funded() {
            return mark == Mark.YES || mark == Mark.PARTLY;
        }
    }

    /** What a rule decides of a project: a word and a sign, never a colour alone. */
    enum Mark {
        YES("Oui", "success"),
        PARTLY("En partie", "circle-dot"),
        NO("Non", "minus"),
        GONE("Retiré", "cross");

        private final String label;
        private final String icon;

        Mark(String label, String icon) {
            this.label = label;
            this.icon = icon;
        }

        /** Its word. */
        public String label() {
            return label;
        }

        /** Its sign in the sprite. */
        public String icon() {
            return icon;
        }
    }

    /**
     * The money beside the votes.
     *
     * @param id its anchor
     * @param title what the groups are
     * @param name the heading of the groups
     * @param rows one per group
     */
    record Shares(String id, String title, String name, List<ShareRow> rows) {}

    /**
     * A group: its part of the votes, then its part of the money under each calculated rule.
     *
     * @param name the group
     * @param parts the parts, the votes first
     */
    record ShareRow(String name, List<Part> parts) {}

    /**
     * A part, as a figure and as a bar.
     *
     * @param column the heading of its column
     * @param text the figure
     * @param detail the money, or nothing
     * @param width the bar, in hundredths of the longest one of the table
     * @param tone the colour of the bar: won for money, lost for votes
     */
    record Part(String column, String text, @Nullable String detail, double width, String tone) {}
}
