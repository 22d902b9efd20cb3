package fr.comptoir.project;

import fr.comptoir.shared.EditionId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the certified result means for each project of the ballot. */
@Service
public class ProjectOutcomes {

    private final JdbcClient jdbc;

    ProjectOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks the projects on the edition's ballot as funded or not, in the caller's transaction.
     *
     * @throws IllegalArgumentException when one of these is not on the ballot of the edition
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(EditionId edition, Set<ProjectId> funded) {
        for (var project : funded) {
            var marked = jdbc.sql("""
                            update project
                            set status = 'FUNDED', version = version + 1
                            where id = :id and edition_id = :edition and status = 'ON_BALLOT'
                            """)
                    .param("id", project.value())
                    .param("edition", edition.value())
                    .update();
            if (marked != 1) {
                throw new IllegalArgumentException("not on this ballot: " + project);
            }
        }
        jdbc.sql("""
                        update project
                        set status = 'NOT_FUNDED', version = version + 1
                        where edition_id = :edition and status = 'ON_BALLOT'
                        """).param("edition", edition.value()).update();
    }
}
