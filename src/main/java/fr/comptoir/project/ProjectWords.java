package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Choice;
import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of this room in the page's language: labels, lists of choices, amounts. */
@Component
class ProjectWords {

    private final MessageSource messages;
    private final Territories territories;

    ProjectWords(MessageSource messages, Territories territories) {
        this.messages = messages;
        this.territories = territories;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String say(Refusal refusal) {
        return say(refusal.code(), refusal.arguments());
    }

    String theme(Theme theme) {
        return say("theme." + theme);
    }

    Badge badge(ProjectStatus status) {
        return new Badge(tone(status), say("project.status." + status));
    }

    /** Of a project withdrawn since the ballot was sealed: it stays there and receives nothing. */
    Badge withdrawn() {
        return new Badge("warning", say("project.status.withdrawnFromPoll"));
    }

    private static String tone(ProjectStatus status) {
        return switch (status) {
            case DRAFT, NOT_FUNDED, WITHDRAWN, CLOSED -> "neutral";
            case SUBMITTED, ON_BALLOT -> "info";
            case UNDER_REVIEW, APPEALED -> "progress";
            case TO_COMPLETE -> "warning";
            case NOT_LABELLED -> "danger";
            case LABELLED, FUNDED, AGREED, UNDER_WAY, REPORTED -> "success";
        };
    }

    /** A plan as people read it. */
    PlanTable table(FinancingPlan plan, EditionView edition) {
        return new PlanTable(
                lines(plan, Side.EXPENSE, edition),
                lines(plan, Side.RESOURCE, edition),
                amount(plan.expenses(), edition),
                amount(plan.resources(), edition));
    }

    private List<PlanTable.Line> lines(FinancingPlan plan, Side side, EditionView edition) {
        return plan.side(side).stream()
                .map(line -> new PlanTable.Line(
                        say("project.category." + line.category()), line.label(), amount(line.amount(), edition)))
                .toList();
    }

    /** An amount in the edition's currency; imported editions may have another one than the euro. */
    String amount(Amount amount, EditionView edition) {
        return edition.currency().equals("EUR")
                ? amount.french()
                : amount.french().replace("€", edition.currency());
    }

    List<Choice> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Choice(theme.name(), theme(theme)))
                .toList();
    }

    List<Choice> legalSituations() {
        return Arrays.stream(LegalSituation.values())
                .map(legal -> new Choice(legal.name(), say("project.legal." + legal)))
                .toList();
    }

    /** The categories of a line; the amount asked for has a field of its own. */
    List<Choice> categories(Side side) {
        return PlanCategory.of(side).stream()
                .filter(category -> category != PlanCategory.REQUESTED)
                .map(category -> new Choice(category.name(), say("project.category." + category)))
                .toList();
    }

    List<Choice> epcis() {
        return territories.groups(Territory.Kind.EPCI).stream()
                .map(epci -> new Choice(epci.code(), epci.name()))
                .toList();
    }
}
