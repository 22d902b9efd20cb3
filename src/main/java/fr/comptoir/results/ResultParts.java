package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Fraction;
import fr.comptoir.edition.EditionView;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.ResultPage.Place;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What each intercommunalité and each theme receives, beside the votes that its projects had. */
@Component
class ResultParts {

    private final ProjectCatalogue catalogue;
    private final Territories territories;
    private final EpciTiles tiles;
    private final Words words;
    private final MessageSource messages;

    ResultParts(
            ProjectCatalogue catalogue, Territories territories, EpciTiles tiles, Words words, MessageSource messages) {
        this.catalogue = catalogue;
        this.territories = territories;
        this.tiles = tiles;
        this.words = words;
        this.messages = messages;
    }

    /** Every intercommunalité; nothing when communes are unknown. */
    List<Place> places(EditionView edition, ResultSheet sheet) {
        var projects = projects(edition);
        if (projects.values().stream().noneMatch(project -> project.commune().isPresent())) {
            return List.of();
        }
        return territories.groups(Territory.Kind.EPCI).stream()
                .map(epci -> place(epci.code(), epci.name(), sheet, projects, in(epci)))
                .toList();
    }

    private static Predicate<ProjectView> in(Territory epci) {
        return project ->
                project.commune().map(Commune::epci).filter(epci::equals).isPresent();
    }

    /** The themes of the projects on the ballot; nothing when themes are unknown. */
    List<Place> themes(EditionView edition, ResultSheet sheet) {
        var projects = projects(edition);
        return Arrays.stream(Theme.values())
                .map(theme -> place(theme.name(), name(theme), sheet, projects, about(theme)))
                .filter(place -> place.projects() > 0)
                .toList();
    }

    private static Predicate<ProjectView> about(Theme theme) {
        return project -> project.theme().filter(theme::equals).isPresent();
    }

    private String name(Theme theme) {
        return messages.getMessage("theme." + theme, null, LocaleContextHolder.getLocale());
    }

    private Map<String, ProjectView> projects(EditionView edition) {
        return catalogue.onBallot(edition.id()).stream().collect(toMap(ProjectView::reference, Function.identity()));
    }

    private Place place(
            String code,
            String name,
            ResultSheet sheet,
            Map<String, ProjectView> projects,
            Predicate<ProjectView> member) {
        var lines = sheet.lines().stream()
                .filter(line -> {
                    var project = projects.get(line.reference());
                    return project != null && member.test(project);
                })
                .toList();
        var granted = lines.stream().map(ResultLine::granted).reduce(Amount.ZERO, Amount::plus);
        return new Place(
                code,
                name,
                lines.size(),
                lines.stream().filter(ResultLine::receives).count(),
                percent(points(lines), points(sheet.lines())),
                new Money(sheet.currency()).of(granted),
                percent(granted.cents(), sheet.spent().cents()));
    }

    private static long points(List<ResultLine> lines) {
        return lines.stream().mapToLong(ResultLine::points).sum();
    }

    private String percent(long part, long whole) {
        return words.of(
                "percent", whole == 0 ? 0 : Fraction.of(100 * part, whole).rounded(1));
    }

    /** The same as a map. */
    List<EpciTiles.Tile> tiles(List<Place> places) {
        var byCode = places.stream().collect(toMap(Place::code, Function.identity()));
        var most = Math.max(1, places.stream().mapToLong(Place::funded).max().orElse(1));
        return tiles.seats().stream()
                .flatMap(seat -> Stream.ofNullable(byCode.get(seat.code())).map(place -> tile(seat, place, most)))
                .toList();
    }

    private EpciTiles.Tile tile(EpciTiles.Seat seat, Place place, long most) {
        return new EpciTiles.Tile(
                seat.x(),
                seat.y(),
                words.of("places.tile", place.funded()),
                seat.shortLabel(),
                String.valueOf(place.funded()),
                (int) Math.ceil(4.0 * place.funded() / most),
                "#epci-" + place.code());
    }
}
