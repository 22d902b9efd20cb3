package fr.comptoir.results;

import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.ballot.BallotLine;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.NewEdition;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The header of a published election in the words of the platform: an edition, its projects, its ballot paper. */
final class ImportedElection {

    /** ISO 4217's code for « no currency ». */
    static final String NO_CURRENCY = "XXX";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SLUG = 60;
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z._-]{1,20}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Comparator<String> CODE_POINTS = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private final PabulibFile file;
    private final Period vote;
    private final List<PabulibFile.Project> projects;
    private final Map<String, String> references;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * Reads the header.
     *
     * @param file the header, with at least one project that was not withdrawn
     * @param vote when people voted, in the past
     */
    ImportedElection(PabulibFile file, Period vote) {
        this.file = file;
        this.vote = vote;
        this.projects =
                file.projects().stream().filter(project -> !project.withdrawn()).toList();
        this.references =
                references(file.candidates().stream().map(Candidate::id).toList());
        projects.forEach(project -> numbers.put(project.id(), numbers.size() + 1));
    }

    /**
     * The codes by which the rule knows the projects: the file's identifiers, or when one of them cannot be a reference here
     * (in addresses, and whatever the case of its letters) their places by ascending code points, so that ties fall alike.
     */
    private static Map<String, String> references(List<String> ids) {
        var kept = ids.stream().allMatch(id -> REFERENCE.matcher(id).matches())
                && ids.stream()
                                .map(id -> id.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == ids.size();
        var ordered = ids.stream().sorted(CODE_POINTS).toList();
        return ids.stream()
                .collect(Collectors.toMap(id -> id, id -> kept ? id : "%04d".formatted(1 + ordered.indexOf(id))));
    }

    /** An address for it: « Toulouse », « 2022 » becomes {@code toulouse-2022}. */
    static String slug(PabulibFile file) {
        var slug = SearchText.of(name(file)).replace(' ', '-');
        return slug.isEmpty() ? "election" : slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    private static String name(PabulibFile file) {
        var words = Stream.of("unit", "subunit", "instance")
                .map(file::field)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" "));
        return shortened(words);
    }

    /** The edition: published, without roll, calculated by the rule of a new edition. */
    NewEdition edition(String slug) {
        var most = file.field("max_length").flatMap(ImportedElection::number).orElse(projects.size());
        var dearest = projects.stream()
                .map(PabulibFile.Project::cost)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new NewEdition(
                slug,
                name(file),
                EditionKind.IMPORTED,
                false,
                true,
                file.budget(),
                currency(),
                ElectorateTerms.usual(0),
                BallotTerms.choices(1, Math.clamp(most, 1, projects.size())),
                Amount.ZERO,
                dearest,
                0,
                Greedy.byVotes(WhenItDoesNotFit.SKIP, 0).describe(),
                TieBreak.ID_ORDER.describe(),
                "",
                new Calendar(Map.of(Phase.VOTE, vote)));
    }

    private String currency() {
        return file.field("currency")
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> CURRENCY.matcher(code).matches())
                .orElse(NO_CURRENCY);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The projects, numbered in the order of the file; the file knows nothing of their holders. */
    List<ArchivedProject> projects(EditionId edition) {
        return projects.stream().map(project -> project(edition, project)).toList();
    }

    private ArchivedProject project(EditionId edition, PabulibFile.Project project) {
        return new ArchivedProject(
                edition,
                null,
                references.getOrDefault(project.id(), ""),
                numbers.get(project.id()),
                title(project),
                "",
                project.column("description").orElseGet(() -> wholeName(project)),
                "",
                "",
                null,
                null,
                "",
                null,
                project.cost(),
                ProjectStatus.ON_BALLOT,
                List.of(),
                vote.startsAt());
    }

    /** The lines of the ballot paper, once the projects have these identifiers, in the same order. */
    List<BallotLine> lines(List<ProjectId> ids) {
        var lines = new ArrayList<BallotLine>();
        for (var project : projects) {
            lines.add(new BallotLine(
                    lines.size() + 1,
                    ids.get(lines.size()),
                    title(project),
                    project.cost(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return lines;
    }

    /** The numbers on the ballot of these identifiers of the file. */
    List<Integer> numbers(List<String> choices) {
        return choices.stream().map(numbers::get).toList();
    }

    /** The references of the projects that the file says were funded; empty when it does not say. */
    Optional<List<String>> selected() {
        var told =
                projects.stream().anyMatch(project -> project.column("selected").isPresent());
        return told
                ? Optional.of(projects.stream()
                        .filter(PabulibFile.Project::selected)
                        .map(project -> references.getOrDefault(project.id(), ""))
                        .toList())
                : Optional.empty();
    }

    Period vote() {
        return vote;
    }

    private static String wholeName(PabulibFile.Project project) {
        return project.column("name").orElse("");
    }

    private static String title(PabulibFile.Project project) {
        return shortened(project.column("name").orElse("Projet " + project.id()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }
}
