package fr.comptoir.idea;

import fr.comptoir.shared.Reference;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in ideas of past editions or of the demonstration, many at a time. */
@Service
public class IdeaArchive {

    private final NamedParameterJdbcTemplate jdbc;

    IdeaArchive(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores these ideas, published, in one batch; their identifiers come back in the same order. */
    @Transactional
    public List<IdeaId> add(List<ArchivedIdea> ideas) {
        var ids = new ArrayList<IdeaId>(ideas.size());
        var rows = new ArrayList<MapSqlParameterSource>(ideas.size());
        for (var idea : ideas) {
            var id = IdeaId.next();
            ids.add(id);
            rows.add(row(id, idea));
        }
        var batch = rows.toArray(MapSqlParameterSource[]::new);
        jdbc.batchUpdate(Ideas.INSERT, batch);
        jdbc.batchUpdate(Ideas.INSERT_LINK, batch);
        return List.copyOf(ids);
    }

    private static MapSqlParameterSource row(IdeaId id, ArchivedIdea idea) {
        var link = Optional.ofNullable(idea.link()).orElseGet(Token::next);
        var reference = Reference.next('I').value();
        return Ideas.authorParams(idea.author())
                .addValue("id", id.value())
                .addValue("edition", idea.edition().value())
                .addValue("reference", reference)
                .addValue("sentence", idea.sentence())
                .addValue("searchText", Ideas.searchText(idea.sentence(), reference))
                .addValue("entry", idea.entry().name())
                .addValue("channel", idea.channel().name())
                .addValue(
                        "theme",
                        Optional.ofNullable(idea.theme()).map(Theme::name).orElse(null))
                .addValue(
                        "commune",
                        Optional.ofNullable(idea.commune())
                                .map(CommuneCode::value)
                                .orElse(null))
                .addValue("link", link.hash())
                .addValue("status", idea.status().name())
                .addValue("voicedAt", idea.voicedAt());
    }
}
