package fr.comptoir.drill;

import java.time.Duration;
import java.util.Set;

/** The open poll of the demonstration, emptied of its invented votes, and what it holds. */
public final class Poll {

    /** What an edition and its poll are made of before anybody votes, with the codes that residents have received. */
    private static final Set<String> BEFORE_THE_VOTE = Set.of(
            "edition_secret",
            "phase",
            "rulebook",
            "idea",
            "comptoir_session",
            "accompaniment",
            "project",
            "poll",
            "ballot_line",
            "voting_code");

    private final Sql owner;
    private final String edition;
    private final String slug;

    private Poll(Sql owner, String edition) {
        this.owner = owner;
        this.edition = edition;
        this.slug = owner.texts("select slug from edition where id = '" + edition + "'")
                .getFirst();
    }

    /** The poll that is open now. */
    static Poll current(Sql owner) {
        return new Poll(
                owner,
                owner.texts("select edition_id from poll where status = 'SEALED' and utc_timestamp(6) < closes_at")
                        .getFirst());
    }

    /** The same, without a vote. */
    public static Poll empty(Sql owner) {
        var poll = current(owner);
        poll.forget();
        return poll;
    }

    /**
     * Forgets every vote, on paper too, and what came of it, which only the owner of the schema can: all that speaks of this
     * edition in the schema goes, and what hangs on it, but what was there before anybody voted.
     */
    void forget() {
        var tables = owner.texts("""
                select named.table_name
                from information_schema.columns named
                join information_schema.tables on tables.table_schema = named.table_schema and tables.table_name = named.table_name
                where named.table_schema = database() and named.column_name = 'edition_id' and tables.table_type = 'BASE TABLE'
                order by (
                    select count(*)
                    from information_schema.referential_constraints hung
                    where hung.constraint_schema = named.table_schema and hung.referenced_table_name = named.table_name) desc
                """);
        var emptied = tables.stream()
                .filter(table -> !BEFORE_THE_VOTE.contains(table))
                .toList();
        owner.run("set foreign_key_checks = 0");
        owner.rows("""
                        select table_name, column_name, referenced_table_name, referenced_column_name
                        from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name is not null
                        """).stream()
                .filter(key -> emptied.contains(key.get(2)) && !tables.contains(key.get(0)))
                .forEach(key -> owner.run("delete from %s where %s in (select %s from %s where %s)"
                        .formatted(key.get(0), key.get(1), key.get(3), key.get(2), here())));
        // What others hang on goes first: a node that works meanwhile hangs nothing more on it.
        emptied.forEach(table -> owner.run("delete from " + table + " where " + here()));
        owner.run("set foreign_key_checks = 1");
    }

    /** The rows of this edition, in a condition. */
    String here() {
        return "edition_id = '" + edition + "'";
    }

    /** Its edition, as addresses name it. */
    String slug() {
        return slug;
    }

    /** Moves its close to so long after now, its urn shut. */
    void closeIn(Duration delay) {
        change(
                "poll",
                "update poll set status = 'SEALED', urn_opened_at = null, closes_at = utc_timestamp(6) + interval "
                        + delay.toMillis() * 1000 + " microsecond where " + here());
    }

    /** Makes it the poll of an edition that is no demonstration, where a paper ballot takes the place of one online or not. */
    void forReal(boolean paperPrevails) {
        change(
                "edition",
                "update edition set demonstration = false, paper_prevails = " + paperPrevails + " where id = '"
                        + edition + "'");
    }

    /** Changes what is frozen, setting aside the triggers that refuse it. */
    private void change(String table, String update) {
        var triggers = owner.texts(
                "select trigger_name from information_schema.triggers where event_object_schema = database() and event_object_table = '"
                        + table + "' and event_manipulation = 'UPDATE'");
        var sources = triggers.stream()
                .map(name ->
                        owner.rows("show create trigger " + name).getFirst().get(2))
                .toList();
        triggers.forEach(name -> owner.run("drop trigger " + name));
        owner.run(update);
        sources.forEach(owner::run);
    }

    /** How long until it closes, by the database's clock. */
    Duration remaining() {
        return Duration.ofNanos(1000L
                * owner.number(
                        "select timestampdiff(microsecond, utc_timestamp(6), closes_at) from poll where " + here()));
    }

    boolean urnOpen() {
        return owner.number("select urn_opened_at is not null from poll where " + here()) == 1;
    }

    /** How many signatures, sealed ballots and votes of the turnout there are. */
    public Count count() {
        return new Count(
                owner.number("select count(*) from roll_entry where " + here()),
                owner.number("select count(*) from sealed_ballot where " + here()),
                owner.number("select coalesce(sum(votes), 0) from daily_turnout where " + here()));
    }

    /**
     * What a poll holds.
     *
     * @param signatures of the roll
     * @param ballots sealed
     * @param turnout counted day by day
     */
    public record Count(int signatures, int ballots, int turnout) {

        /** Whether all three are this number. */
        public boolean all(int number) {
            return signatures == number && ballots == number && turnout == number;
        }

        @Override
        public String toString() {
            return "%d signatures, %d ballots, turnout %d".formatted(signatures, ballots, turnout);
        }
    }

    /** The receipts of the sealed ballots. */
    Set<String> receipts() {
        return owner.set("select tracker from sealed_ballot where " + here());
    }

    /** The receipts of the urn once open. */
    Set<String> urnReceipts() {
        return owner.set("select tracker from urn_tracker where " + here());
    }

    /** How many ballots are in the open urn. */
    int urnSize() {
        return owner.number("select count(*) from urn_ballot where " + here());
    }

    /** Signatures whose ballot is missing, and the reverse. */
    int torn() {
        return owner.number("select count(*) from roll_entry left join sealed_ballot on roll_entry_id = roll_entry.id"
                        + " where roll_entry_id is null and roll_entry." + here())
                + owner.number(
                        "select count(*) from sealed_ballot left join roll_entry on roll_entry_id = roll_entry.id"
                                + " where roll_entry.id is null and sealed_ballot." + here());
    }
}
