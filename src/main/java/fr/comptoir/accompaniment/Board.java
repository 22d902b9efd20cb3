package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.Commune;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The portfolio as a board: one column per stage, late follow-ups first, and the ideas that wait for somebody. */
@Component
class Board {

    private final JdbcClient jdbc;
    private final Ideas ideas;
    private final Dates dates;
    private final Clock clock;

    Board(JdbcClient jdbc, Ideas ideas, Dates dates, Clock clock) {
        this.jdbc = jdbc;
        this.ideas = ideas;
        this.dates = dates;
        this.clock = clock;
    }

    /** A column: a stage, its cards. */
    record Column(Stage stage, List<Card> cards) {}

    /** An idea on the board. */
    record Card(
            String reference,
            String sentence,
            @Nullable String commune,
            String adviser,
            String nextStep,
            @Nullable LocalDate nextDate,
            boolean late) {}

    /** An idea that nobody follows yet. */
    record Waiting(
            String reference, String sentence, @Nullable String commune, String day, boolean contactWanted) {}

    /** The open accompaniments of the edition, by stage: this adviser's only, or everybody's. */
    List<Column> columns(EditionId edition, @Nullable Actor adviser) {
        var rows = rows(edition, adviser);
        var byId = ideas.all(rows.stream().map(Row::ideaId).toList()).stream()
                .collect(Collectors.toMap(IdeaView::id, Function.identity()));
        return Arrays.stream(Stage.values())
                .map(stage -> new Column(stage, cards(rows, stage, byId)))
                .toList();
    }

    /** The ideas that nobody follows yet: those who want to be contacted first, then the oldest. */
    List<Waiting> waiting(EditionId edition) {
        return ideas.withStatus(edition, IdeaStatus.VOICED).stream()
                .sorted(Comparator.comparing(idea -> !idea.author().contactWanted()))
                .map(this::waiting)
                .toList();
    }

    /** How many accompaniments of the edition have ended. */
    long closed(EditionId edition) {
        return jdbc.sql("select count(*) from accompaniment where edition_id = :edition and closed_at is not null")
                .param("edition", edition.value())
                .query(Long.class)
                .single();
    }

    private List<Card> cards(List<Row> rows, Stage stage, Map<IdeaId, IdeaView> byId) {
        return rows.stream()
                .filter(row -> row.stage() == stage)
                .map(row -> card(row, Objects.requireNonNull(byId.get(row.ideaId()))))
                .toList();
    }

    private Card card(Row row, IdeaView idea) {
        var date = row.nextDate();
        return new Card(
                idea.reference(),
                idea.sentence(),
                idea.commune().map(Commune::name).orElse(null),
                row.adviserName(),
                row.nextStep(),
                date,
                date != null && date.isBefore(dates.date(clock.instant())));
    }

    private Waiting waiting(IdeaView idea) {
        return new Waiting(
                idea.reference(),
                idea.sentence(),
                idea.commune().map(Commune::name).orElse(null),
                dates.shortDay(idea.voicedAt()),
                idea.author().contactWanted());
    }

    private List<Row> rows(EditionId edition, @Nullable Actor adviser) {
        return jdbc.sql("""
                        select idea_id, stage, adviser_name, next_step, next_date
                        from accompaniment
                        where edition_id = :edition and closed_at is null
                        and (:adviser is null or adviser_id = :adviser)
                        order by next_date is null, next_date, opened_at
                        """)
                .param("edition", edition.value())
                .param("adviser", id(adviser))
                .query(Row.class)
                .list();
    }

    private static @Nullable UUID id(@Nullable Actor adviser) {
        return adviser == null ? null : adviser.id();
    }

    private record Row(
            IdeaId ideaId,
            Stage stage,
            String adviserName,
            String nextStep,
            @Nullable LocalDate nextDate) {}
}
