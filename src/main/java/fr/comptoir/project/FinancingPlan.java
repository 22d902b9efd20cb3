package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a project costs and what pays for it. It is fit for a deposit when both columns are equal to the cent, volunteer
 * time stays within the edition's share of the total, and the amount asked for lies between the edition's floor and cap.
 *
 * @param lines the lines of both columns
 */
public record FinancingPlan(List<PlanLine> lines) {

    public FinancingPlan {
        lines = List.copyOf(lines);
    }

    /** Everything that the project costs, volunteer time included. */
    public Amount expenses() {
        return sum(line -> line.side() == Side.EXPENSE);
    }

    /** Everything that pays for it, the amount asked for included. */
    public Amount resources() {
        return sum(line -> line.side() == Side.RESOURCE);
    }

    /** What is asked of the budget citoyen. */
    public Amount requested() {
        return sum(line -> line.category() == PlanCategory.REQUESTED);
    }

    /** What the time given by volunteers is worth. */
    public Amount volunteerTime() {
        return sum(line -> line.category() == PlanCategory.VOLUNTEER_TIME);
    }

    /** Resources less expenses: nothing when the plan is balanced, negative when money is missing. */
    public Amount balance() {
        return resources().minus(expenses());
    }

    /** The lines of one column. */
    public List<PlanLine> side(Side side) {
        return lines.stream().filter(line -> line.side() == side).toList();
    }

    /** Why this plan cannot be deposited in this edition, said at {@code requested}, {@code expenses} or {@code resources}; empty when it can. */
    public List<Refusal> check(EditionView edition) {
        var refusals = new ArrayList<Refusal>();
        if (!expenses().isPositive()) {
            refusals.add(Refusal.at("expenses", "project.plan.noExpense"));
        }
        if (balance().cents() != 0) {
            refusals.add(unbalanced());
        }
        checkRequested(edition, refusals);
        if (tooMuchVolunteering(edition.volunteerSharePercent())) {
            refusals.add(Refusal.at("resources", "project.plan.volunteering", edition.volunteerSharePercent()));
        }
        return refusals;
    }

    private Refusal unbalanced() {
        var key = balance().isPositive() ? "project.plan.tooMuch" : "project.plan.missing";
        var gap = Amount.ofCents(Math.abs(balance().cents()));
        return Refusal.at("resources", key, expenses().french(), resources().french(), gap.french());
    }

    private void checkRequested(EditionView edition, List<Refusal> refusals) {
        var requested = requested();
        if (!requested.isPositive()) {
            refusals.add(Refusal.at("requested", "project.plan.noRequest"));
        } else if (edition.requestFloor().isMoreThan(requested)) {
            refusals.add(Refusal.at(
                    "requested", "project.plan.floor", edition.requestFloor().french()));
        } else if (requested.isMoreThan(edition.requestCap())) {
            refusals.add(Refusal.at(
                    "requested", "project.plan.cap", edition.requestCap().french()));
        }
    }

    private boolean tooMuchVolunteering(int percent) {
        return volunteerTime().times(100).isMoreThan(expenses().times(percent));
    }

    private Amount sum(Predicate<PlanLine> which) {
        return lines.stream().filter(which).map(PlanLine::amount).reduce(Amount.ZERO, Amount::plus);
    }
}
