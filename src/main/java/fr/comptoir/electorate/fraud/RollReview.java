package fr.comptoir.electorate.fraud;

import fr.comptoir.shared.EditionId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many entries were signalled, kept, struck out: counted while the urn is closed, kept for good when it is opened. What
 * the signals were made from is forgotten then.
 */
@Service
public class RollReview {

    private static final String SIGNALLED = "SIGNALLED";
    private static final String UNDECIDED = "UNDECIDED";
    private static final String KEPT = "KEPT";
    private static final String HOMONYMS = "HOMONYMS";

    private final JdbcClient jdbc;
    private final Signals signals;
    private final FraudWatch watch;

    RollReview(JdbcClient jdbc, Signals signals, FraudWatch watch) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.watch = watch;
    }

    /** The figures: those kept at the opening of the urn, or as they stand now. */
    public RollFigures figures(EditionId edition) {
        return settled(edition).orElseGet(() -> now(edition));
    }

    /** The figures kept at the opening of the urn: the only ones that are published. */
    public Optional<RollFigures> settled(EditionId edition) {
        var kept = jdbc
                .sql("select name, entries from roll_figure where edition_id = :edition")
                .param("edition", edition.value())
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::name, Named::entries));
        return kept.isEmpty() ? Optional.empty() : Optional.of(figures(kept));
    }

    private static RollFigures figures(Map<String, Integer> kept) {
        var causes = new EnumMap<StrikeCause, Integer>(StrikeCause.class);
        for (var cause : StrikeCause.values()) {
            causes.put(cause, kept.getOrDefault(cause.name(), 0));
        }
        return new RollFigures(
                kept.getOrDefault(SIGNALLED, 0),
                kept.getOrDefault(UNDECIDED, 0),
                kept.getOrDefault(KEPT, 0),
                causes,
                kept.getOrDefault(HOMONYMS, 0));
    }

    private RollFigures now(EditionId edition) {
        ToIntFunction<String> count = sql -> jdbc.sql(sql)
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
        return new RollFigures(
                count.applyAsInt("select count(distinct roll_entry_id) from fraud_signal where edition_id = :edition"),
                signals.undecided(edition),
                count.applyAsInt("""
                        select count(distinct decided.roll_entry_id)
                        from roll_decision decided
                        join roll_entry entry on entry.id = decided.roll_entry_id
                        where decided.edition_id = :edition and decided.outcome = 'KEPT' and entry.status = 'SIGNED'
                        """),
                causes(edition),
                count.applyAsInt("select count(*) from homonym where edition_id = :edition and used_at is not null"));
    }

    private Map<StrikeCause, Integer> causes(EditionId edition) {
        return jdbc.sql("""
                        select cause as name, count(*) as entries
                        from roll_decision
                        where edition_id = :edition and outcome = 'STRUCK_OUT'
                        group by cause
                        """).param("edition", edition.value()).query(Named.class).list().stream()
                .collect(Collectors.toMap(named -> StrikeCause.valueOf(named.name()), Named::entries));
    }

    /** How many entries nobody has decided, after a last look at what was signed. */
    public int undecided(EditionId edition) {
        watch.look(edition);
        return signals.undecided(edition);
    }

    /**
     * Keeps the figures for good and forgets what the signals were made from, browsers, networks and sounds of names, in the
     * transaction that opens the urn.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(EditionId edition) {
        watch.look(edition);
        keep(edition, now(edition));
        jdbc.sql("""
                        update roll_entry set device_hash = null, network_hash = null, likeness_hash = null
                        where edition_id = :edition
                        """).param("edition", edition.value()).update();
        jdbc.sql(
                        "update fraud_signal set group_hash = repeat(char(0), 32) where edition_id = :edition and kind <> 'CONTACT'")
                .param("edition", edition.value())
                .update();
    }

    private void keep(EditionId edition, RollFigures figures) {
        var named = new LinkedHashMap<String, Integer>();
        named.put(SIGNALLED, figures.signalled());
        named.put(UNDECIDED, figures.undecided());
        named.put(KEPT, figures.kept());
        named.put(HOMONYMS, figures.homonyms());
        figures.struckOut().forEach((cause, entries) -> named.put(cause.name(), entries));
        named.forEach((name, entries) -> jdbc.sql(
                        "insert into roll_figure (edition_id, name, entries) values (:edition, :name, :entries)")
                .param("edition", edition.value())
                .param("name", name)
                .param("entries", entries)
                .update());
    }

    private record Named(String name, int entries) {}
}
