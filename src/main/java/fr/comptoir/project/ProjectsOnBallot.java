package fr.comptoir.project;

import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places the labelled projects on the ballot. */
@Service
public class ProjectsOnBallot {

    private final JdbcClient jdbc;
    private final ProjectCatalogue catalogue;

    ProjectsOnBallot(JdbcClient jdbc, ProjectCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /**
     * Gives each labelled project of the edition its number, from 1, in the order of their references (drawn at random when
     * they were deposited), and answers the list of the ballot. Called by the seal, in its transaction, before the rulebook
     * is frozen: afterwards the database refuses it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ProjectView> place(EditionId edition) {
        var labelled = jdbc.sql("""
                        select id
                        from project
                        where edition_id = :edition and status = 'LABELLED'
                        order by reference
                        for update
                        """)
                .param("edition", edition.value())
                .query(UUID.class)
                .list();
        for (var index = 0; index < labelled.size(); index++) {
            number(labelled.get(index), index + 1);
        }
        return catalogue.onBallot(edition);
    }

    private void number(UUID project, int number) {
        jdbc.sql("""
                        update project
                        set number = :number, status = 'ON_BALLOT', version = version + 1
                        where id = :id
                        """).param("number", number).param("id", project).update();
    }
}
