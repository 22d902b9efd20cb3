package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Coverage.Share;
import fr.comptoir.allocation.Fraction;
import fr.comptoir.results.SimulationPage.Part;
import fr.comptoir.results.SimulationPage.ShareRow;
import fr.comptoir.results.SimulationPage.Shares;
import fr.comptoir.results.SimulationPages.Calculated;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The money of a simulation beside the votes, by intercommunalité and by theme. */
@Component
class SimulationShares {

    private final Territories territories;
    private final MessageSource messages;

    SimulationShares(Territories territories, MessageSource messages) {
        this.territories = territories;
        this.messages = messages;
    }

    /** One table for each kind of group that the projects are known to have. */
    List<Shares> of(List<Calculated> calculated, Money money) {
        var names = territories.groups(Territory.Kind.EPCI).stream().collect(toMap(Territory::code, Territory::name));
        return Stream.of(
                        table(
                                "intercommunalites",
                                "Par intercommunalité",
                                "Intercommunalité",
                                calculated,
                                result -> result.territories(),
                                code -> names.getOrDefault(code, code),
                                money),
                        table(
                                "themes",
                                "Par thème",
                                "Thème",
                                calculated,
                                result -> result.themes(),
                                theme -> messages.getMessage("theme." + theme, null, LocaleContextHolder.getLocale()),
                                money))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Shares> table(
            String id,
            String title,
            String name,
            List<Calculated> calculated,
            Function<Simulated, List<Share>> shares,
            Function<String, String> words,
            Money money) {
        if (calculated.isEmpty() || unknown(shares.apply(calculated.getFirst().result()))) {
            return Optional.empty();
        }
        var longest = calculated.stream()
                .flatMap(one -> shares.apply(one.result()).stream())
                .flatMap(share -> Stream.of(share.ofVotes(), share.ofMoney()))
                .max(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
        var rows = shares.apply(calculated.getFirst().result()).stream()
                .sorted(Comparator.comparing(Share::ofVotes).reversed())
                .map(share -> new ShareRow(
                        share.group().map(words).orElse("Sans précision"),
                        parts(share, calculated, shares, longest, money)))
                .toList();
        return Optional.of(new Shares(id, title, name, rows));
    }

    private static boolean unknown(List<Share> shares) {
        return shares.stream().allMatch(share -> share.group().isEmpty());
    }

    private static List<Part> parts(
            Share first,
            List<Calculated> calculated,
            Function<Simulated, List<Share>> shares,
            Fraction longest,
            Money money) {
        var parts = new ArrayList<Part>();
        parts.add(part("Part des voix", first.ofVotes(), null, longest, "lost"));
        for (var one : calculated) {
            var share = shares.apply(one.result()).stream()
                    .filter(other -> other.group().equals(first.group()))
                    .findFirst();
            parts.add(part(
                    one.head().shortName(),
                    share.map(Share::ofMoney).orElse(Fraction.ZERO),
                    share.map(Share::received).map(money::of).orElse(null),
                    longest,
                    "won"));
        }
        return parts;
    }

    private static Part part(String column, Fraction part, @Nullable String detail, Fraction longest, String tone) {
        var width = longest.equals(Fraction.ZERO)
                ? 0
                : 100 * part.rounded(6).doubleValue() / longest.rounded(6).doubleValue();
        return new Part(column, SimulationPages.percent(part), detail, width, tone);
    }
}
