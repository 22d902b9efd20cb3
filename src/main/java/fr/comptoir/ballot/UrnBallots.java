package fr.comptoir.ballot;

import fr.comptoir.shared.EditionId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the open urns: ballots on one side, receipts on the other, each in an order drawn at random. */
@Repository
class UrnBallots {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SecureRandom random = new SecureRandom();

    UrnBallots(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Puts the ballots in, mixed, each under a random identifier. */
    void add(EditionId edition, List<SealedContent> contents) {
        template.batchUpdate(
                "insert into urn_ballot (id, edition_id, content) values (?, ?, ?)",
                mixed(contents),
                BATCH,
                (statement, content) -> {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, edition.value());
                    statement.setBytes(3, content.bytes());
                });
    }

    /** Puts their receipts in, mixed another way. */
    void addTrackers(EditionId edition, List<SealedContent> contents) {
        template.batchUpdate(
                "insert into urn_tracker (tracker, edition_id) values (?, ?)",
                mixed(contents),
                BATCH,
                (statement, content) -> {
                    statement.setString(1, content.tracker());
                    statement.setObject(2, edition.value());
                });
    }

    private List<SealedContent> mixed(List<SealedContent> contents) {
        var mixed = new ArrayList<>(contents);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** Reads every ballot, in the order of their random identifiers. */
    void forEach(EditionId edition, Consumer<SealedContent> reader) {
        jdbc.sql("select content from urn_ballot where edition_id = :edition order by id")
                .param("edition", edition.value())
                .query(row -> {
                    reader.accept(new SealedContent(row.getBytes("content")));
                });
    }

    /** How many there are. */
    int count(EditionId edition) {
        return jdbc.sql("select count(*) from urn_ballot where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    /** How many receipts of its ballots are published. */
    int trackers(EditionId edition) {
        return jdbc.sql("select count(*) from urn_tracker where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    /** The edition in whose urn this receipt's ballot lies. */
    Optional<EditionId> editionOf(Receipt receipt) {
        return jdbc.sql("select edition_id from urn_tracker where tracker = :tracker")
                .param("tracker", receipt.tracker())
                .query(UUID.class)
                .optional()
                .map(EditionId::new);
    }
}
