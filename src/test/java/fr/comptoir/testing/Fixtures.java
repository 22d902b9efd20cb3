package fr.comptoir.testing;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.NewEdition;
import fr.comptoir.edition.Phase;
import fr.comptoir.identity.DemonstrationAccounts;
import fr.comptoir.identity.NewStaff;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tests start from. */
public class Fixtures {

    /** The password of every account that {@link #staff} opens. */
    public static final String PASSWORD = "un mot de passe de test";

    private final Editions editions;
    private final DemonstrationAccounts accounts;
    private final AtomicInteger people = new AtomicInteger();

    Fixtures(Editions editions, DemonstrationAccounts accounts) {
        this.editions = editions;
        this.accounts = accounts;
    }

    /** A new staff member with these roles, as a principal for {@code user(…)} or for {@link SignIn}. */
    public StaffPrincipal staff(Role... roles) {
        var number = people.incrementAndGet();
        var name = "Agathe Essai " + number;
        var email = new EmailAddress("agathe.essai." + number + "@example.org");
        return StaffPrincipal.of(accounts.open(new NewStaff(email, name, Set.of(roles), Optional.empty()), PASSWORD));
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
        return edition(slug, calendar, ElectorateTerms.usual(11), BallotTerms.choices(1, 3));
    }

    /** The same with these voters and this ballot. */
    public EditionView edition(String slug, Calendar calendar, ElectorateTerms electorate, BallotTerms ballot) {
        var edition = new NewEdition(
                slug,
                "Budget citoyen " + slug,
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(100_000),
                "EUR",
                electorate,
                ballot,
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
