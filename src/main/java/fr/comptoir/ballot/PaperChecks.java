package fr.comptoir.ballot;

import fr.comptoir.ballot.Checklist.Item;
import fr.comptoir.ballot.Checklist.State;
import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.PaperWords;
import fr.comptoir.edition.Reach;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Amount;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what the ballot paper asks can be done with the projects that would be on it. */
@Component
class PaperChecks {

    private final Territories territories;
    private final PaperWords words;

    PaperChecks(Territories territories, PaperWords words) {
        this.territories = territories;
        this.words = words;
    }

    /** What is missing or to know; one point that says that all is well otherwise. */
    List<Item> items(EditionView edition, List<ProjectView> projects) {
        var terms = edition.ballot();
        var items = new ArrayList<Item>();
        if (projects.size() > BallotTerms.MOST) {
            items.add(missing("ballot.seal.tooManyProjects", projects.size(), BallotTerms.MOST));
        }
        if (terms.kind() == BallotKind.ONE_PER_THEME) {
            items.addAll(themes(terms, projects));
        }
        if (terms.kind() == BallotKind.KNAPSACK) {
            items.addAll(money(edition, projects));
        }
        if (terms.reach() != Reach.WHOLE) {
            items.addAll(reach(terms, projects));
        }
        return items.isEmpty() ? List.of(new Item(State.READY, "ballot.check.paper", words.asked(terms))) : items;
    }

    private static List<Item> themes(BallotTerms terms, List<ProjectView> projects) {
        var without =
                projects.stream().filter(project -> project.theme().isEmpty()).toList();
        if (!without.isEmpty()) {
            return List.of(missing("ballot.seal.noThemes", without.size(), titles(without)));
        }
        var themes = projects.stream().map(ProjectView::theme).distinct().count();
        return themes < terms.choicesMin()
                ? List.of(missing("ballot.seal.tooFewThemes", themes, terms.choicesMin()))
                : List.of();
    }

    private static List<Item> money(EditionView edition, List<ProjectView> projects) {
        var least = projects.stream()
                .map(ProjectView::requested)
                .sorted()
                .limit(edition.ballot().choicesMin())
                .reduce(Amount.ZERO, Amount::plus);
        return least.isMoreThan(edition.dotation())
                ? List.of(missing(
                        "ballot.seal.tooDear", least.french(), edition.ballot().choicesMin()))
                : List.of();
    }

    private List<Item> reach(BallotTerms terms, List<ProjectView> projects) {
        var items = new ArrayList<Item>();
        var nowhere =
                projects.stream().filter(project -> project.commune().isEmpty()).toList();
        if (terms.reach() == Reach.OWN && !nowhere.isEmpty()) {
            items.add(missing("ballot.seal.noTerritory", nowhere.size(), titles(nowhere)));
        }
        var common = terms.reach() == Reach.OWN_AND_COMMON ? nowhere.size() : 0;
        var none = names(projects, open -> open + common == 0);
        if (!none.isEmpty()) {
            items.add(new Item(State.TO_KNOW, "ballot.check.nothingHere", none));
        }
        var tooFew = names(projects, open -> open + common > 0 && open + common < terms.choicesMin());
        if (!tooFew.isEmpty()) {
            items.add(missing("ballot.seal.tooFewHere", terms.choicesMin(), tooFew));
        }
        return items;
    }

    /** The intercommunalités whose number of projects is so. */
    private String names(List<ProjectView> projects, Predicate<Long> number) {
        return territories.groups(Territory.Kind.EPCI).stream()
                .filter(epci -> number.test(projects.stream()
                        .filter(project -> project.commune()
                                .filter(commune -> commune.epci().equals(epci))
                                .isPresent())
                        .count()))
                .map(Territory::name)
                .collect(Collectors.joining(", "));
    }

    private static String titles(List<ProjectView> projects) {
        return projects.stream().map(ProjectView::title).collect(Collectors.joining(", "));
    }

    private static Item missing(String code, Object... arguments) {
        return new Item(State.MISSING, code, arguments);
    }
}
