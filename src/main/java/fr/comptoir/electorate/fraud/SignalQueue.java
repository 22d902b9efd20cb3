package fr.comptoir.electorate.fraud;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.fraud.SignalledEntry.State;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Page;
import fr.comptoir.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the queue: groups first, then the entries of one. */
@Repository
class SignalQueue {

    private static final int PAGE = 50;

    private static final String ENTRIES = """
            select entry.id, entry.commune_code, entry.channel, entry.residency_check, entry.signed_at, entry.status,
                (select group_concat(kind order by kind) from fraud_signal where roll_entry_id = entry.id) as kinds,
                exists (select 1 from fraud_signal where roll_entry_id = entry.id and outcome = 'OPEN') as undecided
            from fraud_signal member
            join roll_entry entry on entry.id = member.roll_entry_id
            where member.edition_id = :edition and member.kind = :kind and member.group_hash = :group
            """;

    private final JdbcClient jdbc;

    SignalQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which entries, in whose words a group is addressed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(EditionId edition, SignalKind kind, byte[] hash) {}

    /** The groups of an edition, those with the most undecided entries first. */
    Page<SignalGroup> groups(EditionId edition, int page) {
        var total = jdbc.sql("select count(distinct kind, group_hash) from fraud_signal where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
        var number = Math.clamp(page, 0, Math.max(0, (total - 1) / PAGE));
        var groups = jdbc.sql("""
                        select kind, min(roll_entry_id) as first, count(*) as entries, sum(outcome = 'OPEN') as undecided,
                            max(noticed_at) as noticed_at
                        from fraud_signal
                        where edition_id = :edition
                        group by kind, group_hash
                        order by undecided desc, noticed_at desc, first
                        limit :size offset :from
                        """)
                .param("edition", edition.value())
                .param("size", PAGE)
                .param("from", number * PAGE)
                .query(SignalGroup.class)
                .list();
        return new Page<>(groups, number, PAGE, total);
    }

    /** The group of this entry under this signal. */
    Optional<Group> group(EditionId edition, SignalKind kind, UUID entry) {
        return jdbc.sql("""
                        select group_hash
                        from fraud_signal
                        where roll_entry_id = :entry and kind = :kind and edition_id = :edition
                        """)
                .param("entry", entry)
                .param("kind", kind.name())
                .param("edition", edition.value())
                .query((row, number) -> new Group(edition, kind, row.getBytes("group_hash")))
                .optional();
    }

    /** A page of the group's entries, oldest first. */
    Page<SignalledEntry> entries(Group group, Set<UUID> proposed, int page) {
        var total = of(group, """
                        select count(*)
                        from fraud_signal
                        where edition_id = :edition and kind = :kind and group_hash = :group
                        """).query(Integer.class).single();
        var number = Math.clamp(page, 0, Math.max(0, (total - 1) / PAGE));
        var entries = of(group, ENTRIES + "order by entry.signed_at, entry.id limit :size offset :from")
                .param("size", PAGE)
                .param("from", number * PAGE)
                .query((row, index) -> entry(row, proposed))
                .list();
        return new Page<>(entries, number, PAGE, total);
    }

    /** The group's entries that nobody has decided and for which nothing is proposed. */
    List<UUID> open(Group group, Set<UUID> proposed) {
        return of(group, """
                        select roll_entry_id
                        from fraud_signal
                        where edition_id = :edition and kind = :kind and group_hash = :group and outcome = 'OPEN'
                        """).query(UUID.class).list().stream()
                .filter(entry -> !proposed.contains(entry))
                .toList();
    }

    private JdbcClient.StatementSpec of(Group group, String sql) {
        return jdbc.sql(sql)
                .param("edition", group.edition().value())
                .param("kind", group.kind().name())
                .param("group", group.hash());
    }

    private static SignalledEntry entry(ResultSet row, Set<UUID> proposed) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SignalledEntry(
                id,
                new CommuneCode(row.getString("commune_code")),
                VotingChannel.valueOf(row.getString("channel")),
                ResidencyCheck.valueOf(row.getString("residency_check")),
                row.getObject("signed_at", Instant.class),
                Arrays.stream(row.getString("kinds").split(","))
                        .map(SignalKind::valueOf)
                        .toList(),
                state(row, proposed.contains(id)));
    }

    private static State state(ResultSet row, boolean proposed) throws SQLException {
        if ("STRUCK_OUT".equals(row.getString("status"))) {
            return State.STRUCK_OUT;
        }
        if (!row.getBoolean("undecided")) {
            return State.KEPT;
        }
        return proposed ? State.PROPOSED : State.OPEN;
    }
}
