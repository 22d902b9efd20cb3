package fr.comptoir.drill;

import java.time.Duration;
import java.util.Set;

/** The open poll of the demonstration, emptied of its invented votes, and what it holds. */
public final class Poll {

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

    /** Forgets every vote and opens the poll again, which only the owner of the schema can. */
    void forget() {
        owner.run(
                "delete from sealed_ballot where " + here(),
                "delete from urn_ballot where " + here(),
                "delete from urn_tracker where " + here(),
                "delete from daily_turnout where " + here(),
                "delete from roll_entry where " + here());
    }

    private String here() {
        return "edition_id = '" + edition + "'";
    }

    /** Its edition, as addresses name it. */
    String slug() {
        return slug;
    }

    /** Moves its close to so long after now, its urn shut, setting aside the triggers that refuse it. */
    void closeIn(Duration delay) {
        var triggers = owner.texts(
                "select trigger_name from information_schema.triggers"
                        + " where event_object_schema = database() and event_object_table = 'poll' and event_manipulation = 'UPDATE'");
        var sources = triggers.stream()
                .map(name ->
                        owner.rows("show create trigger " + name).getFirst().get(2))
                .toList();
        triggers.forEach(name -> owner.run("drop trigger " + name));
        owner.run("update poll set status = 'SEALED', urn_opened_at = null, closes_at = utc_timestamp(6) + interval "
                + delay.toMillis() * 1000 + " microsecond where " + here());
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
