package fr.comptoir.project;

import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of projects, each read in one query. */
@Repository
class ProjectList {

    private static final List<String> SHOWN = Arrays.stream(ProjectStatus.values())
            .filter(ProjectStatus::isPublic)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final Territories territories;

    ProjectList(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /** Every project of the edition that was deposited, by reference. */
    List<ListedProject> deposited(EditionId edition) {
        return jdbc.sql("""
                        select id, reference, number, title, summary, theme, commune_code, holder_name, requested_cents, status,
                            submitted_at
                        from project
                        where edition_id = :edition and status <> 'DRAFT'
                        order by reference
                        """).param("edition", edition.value()).query(Row.class).list().stream()
                .map(this::listed)
                .toList();
    }

    /** What changes whenever a project of the edition is added, corrected or moved on. */
    Stamp stamp(EditionId edition) {
        return jdbc.sql("""
                        select count(*) as projects, coalesce(sum(version), 0) as versions,
                            coalesce(sum(status in (:shown)), 0) as visible
                        from project
                        where edition_id = :edition
                        """)
                .param("shown", SHOWN)
                .param("edition", edition.value())
                .query(Stamp.class)
                .single();
    }

    /**
     * The state of an edition's projects, in three numbers.
     *
     * @param projects how many there are, drafts included
     * @param versions the sum of their versions, which only grow
     * @param visible how many the public sees
     */
    record Stamp(int projects, long versions, int visible) {}

    private ListedProject listed(Row row) {
        return new ListedProject(
                new ProjectId(row.id()),
                row.reference(),
                Optional.ofNullable(row.number()),
                row.title(),
                row.summary(),
                Optional.ofNullable(row.theme()),
                Optional.ofNullable(row.communeCode()).map(CommuneCode::new).flatMap(territories::find),
                row.holderName(),
                new Amount(row.requestedCents()),
                row.status(),
                Optional.ofNullable(row.submittedAt()));
    }

    private record Row(
            UUID id,
            String reference,
            @Nullable Integer number,
            String title,
            String summary,
            @Nullable Theme theme,
            @Nullable String communeCode,
            String holderName,
            long requestedCents,
            ProjectStatus status,
            @Nullable Instant submittedAt) {}
}
