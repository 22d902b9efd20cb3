package fr.comptoir.territory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The communes and their groups, as other rooms read them. Read once when the application starts. */
@Service
public class Territories {

    private static final int MOST_FOUND = 40;
    private static final Comparator<Object> FRENCH = Collator.getInstance(Locale.FRENCH);

    private final Map<CommuneCode, Commune> byCode;
    private final List<Commune> communes;
    private final CommuneSearch search;

    Territories(CommuneImport communeImport) {
        var known = communeImport.upToDate();
        byCode = known.stream()
                .map(CommuneTables.Stored::commune)
                .collect(Collectors.toUnmodifiableMap(Commune::code, Function.identity()));
        communes = known.stream()
                .filter(CommuneTables.Stored::current)
                .map(CommuneTables.Stored::commune)
                .sorted(Comparator.comparing(Commune::name, FRENCH))
                .toList();
        search = new CommuneSearch(communes);
    }

    /** The commune with this code, if it belongs to the territory, even if it has merged into another one since. */
    public Optional<Commune> find(CommuneCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every commune, by name. */
    public List<Commune> all() {
        return communes;
    }

    /** The groups of one kind, by name. */
    public List<Territory> groups(Territory.Kind kind) {
        return communes.stream()
                .flatMap(commune -> Stream.of(commune.arrondissement(), commune.epci()))
                .filter(group -> group.kind() == kind)
                .distinct()
                .sorted(Comparator.comparing(Territory::name, FRENCH))
                .toList();
    }

    /**
     * What a person may mean: the communes whose name begins with or contains the text (accents and case aside), or which
     * the postal code covers. Best first, at most 40.
     */
    public List<Commune> search(String typed) {
        return search.find(typed).limit(MOST_FOUND).toList();
    }

    /**
     * What a form field holds: a label from the list, a name, a postal code or a commune's code. Five characters that are
     * both a postal code and the code of another commune mean the postal code, which is what a person types: a form that
     * is filled in advance holds {@link Commune#label}.
     */
    public CommuneChoice choose(String typed) {
        var exact = search.exactly(typed);
        if (!exact.isEmpty()) {
            return choice(exact);
        }
        return byCode(typed).<CommuneChoice>map(CommuneChoice.One::new).orElseGet(() -> choice(search(typed)));
    }

    private Optional<Commune> byCode(String typed) {
        return CommuneCode.parse(typed.strip()).flatMap(this::find);
    }

    private static CommuneChoice choice(List<Commune> found) {
        return switch (found.size()) {
            case 0 -> new CommuneChoice.None();
            case 1 -> new CommuneChoice.One(found.getFirst());
            default -> new CommuneChoice.Several(found);
        };
    }
}
