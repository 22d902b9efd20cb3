package fr.comptoir.edition;

import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions and their calendars as the database keeps them. */
@Repository
class EditionRows {

    private static final String COLUMNS = """
            select id, slug, name, kind, demonstration, published, dotation_cents, currency, minimum_age, consent_age, residency_checks,
                voting_channels, per_contact, voting_again, paper_prevails, ballot_kind, choices_min, choices_max, ballot_reach, ballot_points,
                request_floor_cents, request_cap_cents, volunteer_share_percent, allocation_rule, tie_break, deliberation
            from edition
            """;

    private static final String VALUES = """
            slug = :slug, name = :name, kind = :kind, demonstration = :demonstration, published = :published,
            dotation_cents = :dotation, currency = :currency, minimum_age = :minimumAge, consent_age = :consentAge,
            residency_checks = :checks, voting_channels = :channels, per_contact = :perContact, voting_again = :votingAgain,
            paper_prevails = :paperPrevails, ballot_kind = :ballotKind, choices_min = :choicesMin, choices_max = :choicesMax,
            ballot_reach = :reach, ballot_points = :points, request_floor_cents = :floor, request_cap_cents = :cap,
            volunteer_share_percent = :volunteerShare, allocation_rule = :rule, tie_break = :tieBreak, deliberation = :deliberation
            """;

    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EditionView> find(EditionId id) {
        return views(jdbc.sql(COLUMNS + "where id = :id")
                        .param("id", id.value())
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<EditionView> bySlug(String slug) {
        return views(jdbc.sql(COLUMNS + "where slug = :slug")
                        .param("slug", slug)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** Every edition, the youngest name first. */
    List<EditionView> all() {
        return views(jdbc.sql(COLUMNS + "order by slug desc").query(Row.class).list());
    }

    int version(EditionId id) {
        return jdbc.sql("select version from edition where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void publish(EditionId id, boolean published) {
        jdbc.sql("update edition set published = :published, version = version + 1 where id = :id")
                .param("published", published)
                .param("id", id.value())
                .update();
    }

    void insert(EditionId id, NewEdition edition) {
        values("insert into edition set id = :id, version = 0, " + VALUES, id, edition)
                .update();
    }

    /**
     * Writes the edition anew.
     *
     * @throws OptimisticLockingFailureException when it has another version by now
     */
    void change(EditionId id, int version, NewEdition edition) {
        var sql = "update edition set version = version + 1, " + VALUES + " where id = :id and version = :version";
        if (values(sql, id, edition).param("version", version).update() == 0) {
            throw new OptimisticLockingFailureException("edition changed in between");
        }
    }

    void reschedule(EditionId id, Calendar calendar) {
        jdbc.sql("delete from phase where edition_id = :id")
                .param("id", id.value())
                .update();
        schedule(id, calendar);
    }

    void schedule(EditionId edition, Calendar calendar) {
        calendar.periods()
                .forEach((phase, period) -> jdbc.sql(
                                "insert into phase (edition_id, kind, starts_at, ends_at) values (:edition, :kind, :starts, :ends)")
                        .param("edition", edition.value())
                        .param("kind", phase.name())
                        .param("starts", period.startsAt())
                        .param("ends", period.endsAt())
                        .update());
    }

    private JdbcClient.StatementSpec values(String sql, EditionId id, NewEdition e) {
        var electorate = e.electorate();
        var ballot = e.ballot();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("slug", e.slug())
                .param("name", e.name())
                .param("kind", e.kind().name())
                .param("demonstration", e.demonstration())
                .param("published", e.published())
                .param("dotation", e.dotation().cents())
                .param("currency", e.currency())
                .param("minimumAge", electorate.minimumAge())
                .param("consentAge", electorate.consentAge())
                .param("checks", names(electorate.checks()))
                .param("channels", names(electorate.channels()))
                .param("perContact", electorate.perContact())
                .param("votingAgain", electorate.votingAgain())
                .param("paperPrevails", electorate.paperPrevails())
                .param("ballotKind", ballot.kind().name())
                .param("choicesMin", ballot.choicesMin())
                .param("choicesMax", ballot.choicesMax())
                .param("reach", ballot.reach().name())
                .param("points", ballot.points().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("floor", e.requestFloor().cents())
                .param("cap", e.requestCap().cents())
                .param("volunteerShare", e.volunteerSharePercent())
                .param("rule", e.allocationRule())
                .param("tieBreak", e.tieBreak())
                .param("deliberation", e.deliberation());
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The editions of these rows, their calendars read at once. */
    private List<EditionView> views(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var calendars = calendars(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.view(new Calendar(calendars.getOrDefault(row.id(), Map.of()))))
                .toList();
    }

    private Map<UUID, Map<Phase, Period>> calendars(List<UUID> editions) {
        var calendars = new HashMap<UUID, Map<Phase, Period>>();
        jdbc.sql("select edition_id, kind, starts_at, ends_at from phase where edition_id in (:editions)")
                .param("editions", editions)
                .query(PhaseRow.class)
                .list()
                .forEach(row -> calendars
                        .computeIfAbsent(row.editionId(), _ -> new EnumMap<>(Phase.class))
                        .put(row.kind(), new Period(row.startsAt(), row.endsAt())));
        return calendars;
    }

    private record PhaseRow(UUID editionId, Phase kind, Instant startsAt, Instant endsAt) {}

    private record Row(
            UUID id,
            String slug,
            String name,
            EditionKind kind,
            boolean demonstration,
            boolean published,
            long dotationCents,
            String currency,
            int minimumAge,
            int consentAge,
            String residencyChecks,
            String votingChannels,
            int perContact,
            boolean votingAgain,
            boolean paperPrevails,
            BallotKind ballotKind,
            int choicesMin,
            int choicesMax,
            Reach ballotReach,
            String ballotPoints,
            long requestFloorCents,
            long requestCapCents,
            int volunteerSharePercent,
            String allocationRule,
            String tieBreak,
            String deliberation) {

        EditionView view(Calendar calendar) {
            return new EditionView(
                    new EditionId(id),
                    slug,
                    name,
                    kind,
                    demonstration,
                    published,
                    new Amount(dotationCents),
                    currency,
                    electorate(),
                    ballot(),
                    new Amount(requestFloorCents),
                    new Amount(requestCapCents),
                    volunteerSharePercent,
                    allocationRule,
                    tieBreak,
                    deliberation,
                    calendar);
        }

        private ElectorateTerms electorate() {
            return new ElectorateTerms(
                    minimumAge,
                    consentAge,
                    constants(ResidencyCheck.class, residencyChecks),
                    constants(VotingChannel.class, votingChannels),
                    perContact,
                    votingAgain,
                    paperPrevails);
        }

        private BallotTerms ballot() {
            var points = parts(ballotPoints).map(Integer::valueOf).toList();
            return new BallotTerms(ballotKind, choicesMin, choicesMax, ballotReach, points);
        }

        private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
            return parts(names).map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
        }

        private static Stream<String> parts(String joined) {
            return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
        }
    }
}
