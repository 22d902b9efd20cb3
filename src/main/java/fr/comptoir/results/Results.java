package fr.comptoir.results;

import fr.comptoir.results.ResultView.Certifiers;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results as the public and other rooms read them: nothing exists here before it is certified or imported. */
@Repository
public class Results {

    private static final String SELECT = """
            select edition_id, content, sha256, at, first, second
            from (
                select edition_id, content, sha256, certified_at at, first_by_name first, second_by_name second
                from certified_result
                union all
                select edition_id, content, sha256, calculated_at, null, null
                from imported_result
            ) result
            """;

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The result of the edition, once it is certified or imported. */
    public Optional<ResultView> of(EditionId edition) {
        return jdbc.sql(SELECT + "where edition_id = :edition")
                .param("edition", edition.value())
                .query(Row.class)
                .optional()
                .map(Row::view);
    }

    /** Every result, the youngest first. */
    public List<ResultView> all() {
        return jdbc.sql(SELECT + "order by at desc").query(Row.class).list().stream()
                .map(Row::view)
                .toList();
    }

    /** The canonical text that was hashed, once there is a result. */
    Optional<String> text(EditionId edition) {
        return jdbc.sql(SELECT + "where edition_id = :edition")
                .param("edition", edition.value())
                .query(Row.class)
                .optional()
                .map(Row::content);
    }

    private record Row(
            UUID editionId,
            String content,
            byte[] sha256,
            Instant at,
            @Nullable String first,
            @Nullable String second) {

        ResultView view() {
            var certifiers = first == null || second == null
                    ? Optional.<Certifiers>empty()
                    : Optional.of(new Certifiers(first, second));
            return new ResultView(
                    new EditionId(editionId),
                    new SheetText(content).sheet(),
                    HexFormat.of().formatHex(sha256),
                    at,
                    certifiers);
        }
    }
}
