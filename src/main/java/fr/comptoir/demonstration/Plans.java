package fr.comptoir.demonstration;

import fr.comptoir.project.PlanCategory;
import fr.comptoir.project.PlanLine;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.List;

/** Balanced financing plans for invented projects. */
final class Plans {

    private static final long ROUND = 1_000;

    private static final List<PlanLine> OTHER_RESOURCES = List.of(
            line(PlanCategory.GRANTS, "Aide de la commune", 1),
            line(PlanCategory.DONATIONS, "Dons et collecte", 1),
            line(PlanCategory.SALES, "Ventes et participations", 1),
            line(PlanCategory.MEMBERSHIP_FEES, "Adhésions", 1),
            line(PlanCategory.LENT_IN_KIND, "Local prêté", 1));

    private Plans() {}

    /** A plan in which this much is asked of the budget citoyen: from 55 to 80 % of the cost. */
    static List<PlanLine> of(Amount requested, Dice dice) {
        var others = rounded(requested.cents() * dice.between(25, 80) / 100);
        var volunteers = rounded(others * dice.between(30, 55) / 100);
        var first = rounded((others - volunteers) * dice.between(40, 75) / 100);
        var lines = new ArrayList<>(expenses(requested.cents() + others, volunteers, dice));
        lines.add(new PlanLine(PlanCategory.REQUESTED, "Budget citoyen", requested));
        lines.add(line(PlanCategory.VOLUNTEER_TIME, "Temps donné par les bénévoles", volunteers));
        var sources = dice.shuffled(OTHER_RESOURCES);
        lines.add(like(sources.get(0), first));
        lines.add(like(sources.get(1), others - volunteers - first));
        return lines;
    }

    private static List<PlanLine> expenses(long total, long volunteers, Dice dice) {
        var bought = total - volunteers;
        var equipment = rounded(bought * dice.between(50, 60) / 100);
        var coordination = rounded(bought * dice.between(18, 25) / 100);
        var premises = rounded(bought * dice.between(6, 10) / 100);
        return List.of(
                line(PlanCategory.EQUIPMENT, "Matériel et aménagement", equipment),
                line(PlanCategory.COORDINATION, "Animation des ateliers", coordination),
                line(PlanCategory.PREMISES, "Local et assurance", premises),
                line(
                        PlanCategory.COMMUNICATION,
                        "Affiches, site, réunions",
                        bought - equipment - coordination - premises),
                line(PlanCategory.STAFF, "Bénévolat, valorisé", volunteers));
    }

    private static long rounded(long cents) {
        return Math.max(ROUND, cents / ROUND * ROUND);
    }

    private static PlanLine like(PlanLine model, long cents) {
        return line(model.category(), model.label(), cents);
    }

    private static PlanLine line(PlanCategory category, String label, long cents) {
        return new PlanLine(category, label, Amount.ofCents(cents));
    }
}
