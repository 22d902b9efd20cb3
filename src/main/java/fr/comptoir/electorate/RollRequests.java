package fr.comptoir.electorate;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers somebody who asks what the roll holds about them and corrects it (GDPR, articles 15, 16 and 21). The identity is
 * typed live and not stored; the journal keeps that a request was answered, not whose.
 */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
public class RollRequests {

    private static final int MOST_HOMONYMS = 9;

    private final JdbcClient jdbc;
    private final Eligibility eligibility;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;

    RollRequests(JdbcClient jdbc, Eligibility eligibility, KeyedHash hash, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.eligibility = eligibility;
        this.hash = hash;
        this.events = events;
    }

    /** What the roll holds under this identity: usually one signature or none, several when homonyms voted. */
    @Transactional
    public List<RollAnswer> answer(EditionView edition, Declaration declaration, Actor officer) {
        record(edition, officer, "roll.answered", "Réponse donnée à une demande d’accès à l’émargement.");
        return find(edition.id(), declaration);
    }

    /**
     * The signature under this identity with this identifier.
     *
     * @throws NotFound when the identity has no such signature
     */
    @Transactional(readOnly = true)
    public RollAnswer own(EditionView edition, Declaration declaration, UUID entry) {
        return find(edition.id(), declaration).stream()
                .filter(answer -> answer.entry().value().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Corrects the commune of a signature. The ballot stays as it was cast: nobody can open it to change it. */
    @Transactional
    public void correct(EditionView edition, RollAnswer signature, CommuneCode commune, Actor officer) {
        jdbc.sql("update roll_entry set commune_code = :commune where id = :entry and edition_id = :edition")
                .param("commune", commune.value())
                .param("entry", signature.entry().value())
                .param("edition", edition.id().value())
                .update();
        record(edition, officer, "roll.corrected", "Commune corrigée dans l’émargement, à la demande de la personne.");
    }

    private void record(EditionView edition, Actor officer, String action, String text) {
        events.publishEvent(new StaffAction(officer, action, edition.slug(), text));
    }

    private List<RollAnswer> find(EditionId edition, Declaration declaration) {
        var key = eligibility.key(edition, declaration);
        var keys = Stream.concat(
                        Stream.of(key),
                        IntStream.rangeClosed(1, MOST_HOMONYMS).mapToObj(n -> key.ofHomonym(hash, edition, n)))
                .map(ElectorKey::bytes)
                .toList();
        return jdbc.sql("""
                        select id, commune_code, channel, residency_check, signed_at, status
                        from roll_entry
                        where edition_id = :edition and elector_key in (:keys)
                        order by signed_at
                        """)
                .param("edition", edition.value())
                .param("keys", keys)
                .query(RollRequests::answer)
                .list();
    }

    private static RollAnswer answer(ResultSet row, int number) throws SQLException {
        return new RollAnswer(
                new RollEntryId(row.getObject("id", UUID.class)),
                new CommuneCode(row.getString("commune_code")),
                VotingChannel.valueOf(row.getString("channel")),
                ResidencyCheck.valueOf(row.getString("residency_check")),
                row.getObject("signed_at", Instant.class),
                "STRUCK_OUT".equals(row.getString("status")));
    }
}
