package fr.comptoir.testing;

import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.NewEdition;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tests start from. */
public class Fixtures {

    private final Editions editions;

    Fixtures(Editions editions) {
        this.editions = editions;
    }

    /** A published demonstration edition whose phases are all under way: 100 000 €, one to three choices, from 11 years old. */
    public EditionView edition(String slug) {
        var now = Instant.now();
        var period = new Period(now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(20)));
        return edition(
                slug,
                new Calendar(
                        Arrays.stream(Phase.values()).collect(Collectors.toMap(Function.identity(), _ -> period))));
    }

    /** The same with these dates. */
    public EditionView edition(String slug, Calendar calendar) {
        var edition = new NewEdition(
                slug,
                "Budget citoyen " + slug,
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(100_000),
                "EUR",
                11,
                1,
                3,
                Amount.ofEuros(500),
                Amount.ofEuros(20_000),
                30,
                "greedy-by-votes(unfit=skip,minimum-votes=0)",
                "lower-cost,id-order",
                "",
                calendar);
        return switch (editions.create(edition, Actor.PLATFORM)) {
            case Result.Done<EditionView>(var view) -> view;
            case Result.Refused<EditionView>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }
}
