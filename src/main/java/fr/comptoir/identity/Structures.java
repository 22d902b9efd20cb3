package fr.comptoir.identity;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner structures that staff members belong to. */
@Service
public class Structures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Structures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Every structure, by name. */
    public List<StructureView> all() {
        return jdbc.sql("select id, name, kind from partner_structure order by name").query(Row.class).list().stream()
                .map(row -> new StructureView(new StructureId(row.id()), row.name(), row.kind()))
                .toList();
    }

    /** Adds a structure; refused when the name is taken, whatever its accents and capitals. */
    @Transactional
    public Result<StructureView> add(String name, StructureKind kind, Actor actor) {
        var structure = new StructureView(StructureId.next(), name, kind);
        try {
            jdbc.sql("insert into partner_structure (id, name, kind) values (:id, :name, :kind)")
                    .param("id", structure.id().value())
                    .param("name", name)
                    .param("kind", kind.name())
                    .update();
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.at("name", "structure.name.taken"));
        }
        events.publishEvent(new StaffAction(actor, "structure.added", name, kind.name()));
        return Result.done(structure);
    }

    private record Row(UUID id, String name, StructureKind kind) {}
}
