package fr.comptoir.site;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.project.ProjectView;
import fr.comptoir.site.HomePage.Step;
import fr.comptoir.site.TrackingPage.ProjectLine;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is known of an idea in its author's words. */
@Component
class TrackingWords {

    private static final List<String> STEPS = List.of("idea", "support", "deposit", "label", "vote", "funded");

    private final Words words;
    private final TrackingNext next;
    private final TrackingStory story;
    private final ComptoirProperties properties;

    TrackingWords(Words words, TrackingNext next, TrackingStory story, ComptoirProperties properties) {
        this.words = words;
        this.next = next;
        this.story = story;
        this.properties = properties;
    }

    TrackingPage page(Followed followed) {
        var idea = followed.idea();
        return new TrackingPage(
                idea.reference(),
                idea.sentence(),
                status(followed),
                tone(followed),
                properties.publicUrl() + "/suivi/" + followed.token(),
                steps(followed),
                next.of(followed),
                followed.help().map(TrackingStory::who).orElse(null),
                followed.help().stream()
                        .flatMap(help -> help.roadmap().lines())
                        .filter(line -> !line.isBlank())
                        .toList(),
                story.of(followed),
                project(followed));
    }

    private String status(Followed followed) {
        return followed.project()
                .map(project -> words.of("project.status." + project.status()))
                .orElseGet(() -> words.of("idea.status." + followed.idea().status()));
    }

    private static String tone(Followed followed) {
        return followed.project()
                .map(project -> switch (project.status()) {
                    case LABELLED, FUNDED, AGREED, UNDER_WAY, REPORTED, CLOSED -> "success";
                    case TO_COMPLETE -> "warning";
                    case DRAFT, SUBMITTED, UNDER_REVIEW, APPEALED, ON_BALLOT -> "progress";
                    case NOT_LABELLED, NOT_FUNDED, WITHDRAWN -> "neutral";
                })
                .orElse("info");
    }

    private List<Step> steps(Followed followed) {
        var reached = reached(followed);
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Step(
                        words.of("site.tracking.step." + STEPS.get(i)),
                        null,
                        i < reached ? "done" : i == reached ? "now" : "next"))
                .toList();
    }

    /** How many steps are behind. */
    private static int reached(Followed followed) {
        return followed.project()
                .map(project -> switch (project.status()) {
                    case DRAFT -> 2;
                    case SUBMITTED, UNDER_REVIEW, TO_COMPLETE, NOT_LABELLED, APPEALED, WITHDRAWN -> 3;
                    case LABELLED, ON_BALLOT, NOT_FUNDED -> 4;
                    case FUNDED, AGREED, UNDER_WAY, REPORTED -> 5;
                    case CLOSED -> 6;
                })
                .orElseGet(() -> followed.help().isPresent() ? 1 : 0);
    }

    private @Nullable ProjectLine project(Followed followed) {
        return followed.project().map(project -> line(followed, project)).orElse(null);
    }

    private ProjectLine line(Followed followed, ProjectView project) {
        var page = "/projets/" + followed.edition().slug() + "/" + project.reference();
        return new ProjectLine(
                project.title(),
                project.reference(),
                project.requested().french(),
                project.number().orElse(null),
                words.of("project.status." + project.status()),
                project.status().isPublic() ? page : null);
    }
}
