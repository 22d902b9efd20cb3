package fr.comptoir.results;

import fr.comptoir.results.ElectionImport.Outcome;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Result;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The gestures of the results desk, for polling officers and the collectivité. */
@Service
@PreAuthorize("hasAnyRole('POLL_OFFICER', 'ADMINISTRATOR')")
class ResultDesk {

    private final Count count;
    private final Certification certification;
    private final ElectionImport elections;

    ResultDesk(Count count, Certification certification, ElectionImport elections) {
        this.count = count;
        this.certification = certification;
        this.elections = elections;
    }

    Result<?> count(EditionId edition, Actor actor) {
        return count.count(edition, actor);
    }

    Result<?> propose(EditionId edition, String sha256, Actor actor) {
        return certification.propose(edition, sha256, actor);
    }

    Result<?> withdraw(EditionId edition, Actor actor) {
        return certification.withdraw(edition, actor);
    }

    Result<?> certify(EditionId edition, String sha256, Actor actor) {
        return certification.certify(edition, sha256, actor);
    }

    Outcome importElection(InputStream source, Optional<String> slug, Actor actor) throws IOException {
        return elections.run(source, slug, actor);
    }

    Outcome importElection(ElectionTables tables, Optional<String> slug, Actor actor) throws IOException {
        return elections.run(tables, slug, actor);
    }
}
