package fr.comptoir.project;

import static java.util.Objects.requireNonNullElse;

import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a financing plan, as typed. */
record LineForm(
        @Nullable String category,
        @Nullable String label,
        @Nullable String amount) {

    static final LineForm EMPTY = new LineForm(null, null, null);
    private static final int LONGEST_LABEL = 120;

    static LineForm of(PlanLine line) {
        return new LineForm(line.category().name(), line.label(), typed(line.amount()));
    }

    /** As people type amounts in French: « 1234,50 ». */
    static String typed(Amount amount) {
        return amount.decimal().replace(".00", "").replace('.', ',');
    }

    /** Whether nothing was typed: such a line counts for nothing. */
    boolean isEmpty() {
        return text(category).isEmpty() && text(label).isEmpty() && text(amount).isEmpty();
    }

    /** The line, when all that was typed can be read. */
    Optional<PlanLine> read(Side side) {
        var sum = money();
        return category(side)
                .filter(_ -> text(label).length() <= LONGEST_LABEL && sum.isPresent())
                .map(known -> new PlanLine(known, text(label), sum.orElseThrow()));
    }

    /** What cannot be read, said at the fields of the line that this path names. */
    List<Refusal> refusals(Side side, String path) {
        var refusals = new ArrayList<Refusal>();
        if (category(side).isEmpty()) {
            refusals.add(Refusal.at(path + ".category", "project.line.category"));
        }
        if (text(label).length() > LONGEST_LABEL) {
            refusals.add(Refusal.at(path + ".label", "project.line.label"));
        }
        if (money().isEmpty()) {
            refusals.add(Refusal.at(path + ".amount", "project.line.amount"));
        }
        return refusals;
    }

    /** What was typed as an amount, when it is more than nothing. */
    Optional<Amount> money() {
        return Amount.parse(text(amount)).filter(Amount::isPositive);
    }

    private Optional<PlanCategory> category(Side side) {
        return PlanCategory.of(side).stream()
                .filter(known -> known != PlanCategory.REQUESTED && known.name().equals(text(category)))
                .findFirst();
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }
}
