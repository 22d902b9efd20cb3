package fr.comptoir.results;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.paper.Reconciliation;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts, written once. */
@Repository
class Tallies {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Tallies(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Tally> of(EditionId edition) {
        return jdbc.sql("""
                        select signatures, ballots, blank_ballots, paper_signatures, paper_ballots, paper_blank, null_ballots,
                            counted_by_name, counted_at
                        from tally
                        where edition_id = :edition
                        """)
                .param("edition", edition.value())
                .query(Tally.class)
                .optional();
    }

    /**
     * Writes the count.
     *
     * @param figures what was on paper
     *
     * @throws org.springframework.dao.DuplicateKeyException when the edition was counted already
     */
    void add(
            EditionId edition,
            int signatures,
            Ballots ballots,
            List<PaperLine> paper,
            Reconciliation figures,
            Actor actor) {
        jdbc.sql("""
                        insert into tally (edition_id, signatures, ballots, blank_ballots, paper_signatures, paper_ballots, paper_blank,
                            null_ballots, counted_by, counted_by_name, counted_at)
                        values (:edition, :signatures, :ballots, :blank, :paperSignatures, :paperBallots, :paperBlank, :nulls,
                            :by, :name, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("signatures", signatures)
                .param("ballots", ballots.count())
                .param("blank", ballots.blank())
                .param("paperSignatures", figures.paperSignatures())
                .param("paperBallots", figures.valid() + figures.blank())
                .param("paperBlank", figures.blank())
                .param("nulls", figures.nullBallots())
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
        var votes = ballots.votes();
        template.batchUpdate(
                "insert into tally_line (edition_id, number, votes) values (?, ?, ?)",
                paper,
                BATCH,
                (statement, line) -> {
                    statement.setObject(1, edition.value());
                    statement.setInt(2, line.number());
                    statement.setLong(3, votes[ballots.candidateIds().indexOf(line.reference())]);
                });
    }

    /** The votes written for this number on the ballot. */
    List<Line> lines(EditionId edition) {
        return jdbc.sql("select number, votes from tally_line where edition_id = :edition order by number")
                .param("edition", edition.value())
                .query(Line.class)
                .list();
    }

    /**
     * The votes of one project.
     *
     * @param number its number on the ballot
     * @param votes how many ballots chose it
     */
    record Line(int number, long votes) {}
}
