package fr.comptoir.project;

import static java.util.Objects.requireNonNullElse;

import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The third page of the deposit, as typed: lines come and go without losing anything. */
record PlanForm(
        @Nullable String requested,
        @Nullable List<LineForm> expenses,
        @Nullable List<LineForm> resources) {

    private static final int MOST_LINES = 40;

    PlanForm {
        expenses = known(expenses);
        resources = known(resources);
    }

    /** A page that skips an index leaves a hole there. */
    private static List<LineForm> known(@Nullable List<@Nullable LineForm> lines) {
        return lines == null
                ? List.of()
                : lines.stream().filter(Objects::nonNull).toList();
    }

    /** What was saved; a new plan begins with room for two expenses and one resource. */
    static PlanForm of(FinancingPlan plan) {
        if (plan.lines().isEmpty()) {
            return new PlanForm(null, List.of(LineForm.EMPTY, LineForm.EMPTY), List.of(LineForm.EMPTY));
        }
        return new PlanForm(
                plan.requested().isPositive() ? LineForm.typed(plan.requested()) : null,
                plan.side(Side.EXPENSE).stream().map(LineForm::of).toList(),
                plan.side(Side.RESOURCE).stream()
                        .filter(line -> line.category() != PlanCategory.REQUESTED)
                        .map(LineForm::of)
                        .toList());
    }

    /** The lines of one column. */
    List<LineForm> lines(Side side) {
        return switch (side) {
            case EXPENSE -> requireNonNullElse(expenses, List.of());
            case RESOURCE -> requireNonNullElse(resources, List.of());
        };
    }

    /** With one more empty line in this column, up to forty. */
    PlanForm plusLine(Side side) {
        var lines = lines(side);
        return lines.size() >= MOST_LINES
                ? this
                : with(
                        side,
                        Stream.concat(lines.stream(), Stream.of(LineForm.EMPTY)).toList());
    }

    /** Without that line of this column; unchanged when there is none. */
    PlanForm minusLine(Side side, int index) {
        var lines = lines(side);
        return with(
                side,
                IntStream.range(0, lines.size())
                        .filter(i -> i != index)
                        .mapToObj(lines::get)
                        .toList());
    }

    private PlanForm with(Side side, List<LineForm> lines) {
        return switch (side) {
            case EXPENSE -> new PlanForm(requested, lines, resources);
            case RESOURCE -> new PlanForm(requested, expenses, lines);
        };
    }

    /** The plan made of all that can be read. */
    FinancingPlan plan() {
        var lines = new ArrayList<PlanLine>();
        asked().money().ifPresent(sum -> lines.add(new PlanLine(PlanCategory.REQUESTED, "", sum)));
        for (var side : Side.values()) {
            lines(side).forEach(line -> line.read(side).ifPresent(lines::add));
        }
        return new FinancingPlan(lines);
    }

    /** What cannot be read, said at its field; empty lines are left out. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (!asked().isEmpty() && asked().money().isEmpty()) {
            refusals.add(Refusal.at("requested", "project.line.amount"));
        }
        refusals.addAll(refusals(Side.EXPENSE, "expenses"));
        refusals.addAll(refusals(Side.RESOURCE, "resources"));
        return refusals;
    }

    private List<Refusal> refusals(Side side, String name) {
        var lines = lines(side);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isEmpty())
                .boxed()
                .flatMap(i -> lines.get(i).refusals(side, name + "[" + i + "]").stream())
                .toList();
    }

    private LineForm asked() {
        return new LineForm(null, null, requested);
    }
}
