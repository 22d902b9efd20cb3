package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Page;
import fr.comptoir.shared.Reference;
import fr.comptoir.shared.SearchText;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The ideas, read: one by its identifier, its reference or its personal link, or many by what they say. */
@Service
public class Ideas {

    /** How many ideas a page of results holds. */
    public static final int PAGE_SIZE = 12;

    static final String INSERT = """
            insert into idea (id, edition_id, reference, sentence, search_text, entry, channel, theme, commune_code,
                author_name, author_email, author_phone, contact_wanted, status, published, voiced_at, version)
            values (:id, :edition, :reference, :sentence, :searchText, :entry, :channel, :theme, :commune,
                :name, :email, :phone, :contactWanted, :status, true, :voicedAt, 0)
            """;

    static final String INSERT_LINK = "insert into idea_link (link_hash, idea_id) values (:link, :id)";

    private static final String COLUMNS = """
            select id, edition_id, reference, sentence, entry, channel, theme, commune_code, author_name, author_email,
                author_phone, contact_wanted, status, published, voiced_at
            from idea
            """;
    private static final String FILTER = """
            where edition_id = :edition
            and (published or :unpublished)
            and (:theme is null or theme = :theme)
            and (:status is null or status = :status)
            and (:epci is null or commune_code in (:communes))
            """;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_SEARCH_TEXT = 1000;

    private final JdbcClient jdbc;
    private final Territories territories;

    Ideas(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /** The idea with this identifier. */
    public Optional<IdeaView> find(IdeaId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::view);
    }

    /** The idea with this reference, published or not, whatever the case it was typed in. */
    public Optional<IdeaView> byReference(String reference) {
        return Reference.parse(reference)
                .flatMap(parsed -> jdbc.sql(COLUMNS + "where reference = :reference")
                        .param("reference", parsed.value())
                        .query(Row.class)
                        .optional()
                        .map(this::view));
    }

    /** The idea of which a personal link carries this secret. */
    public Optional<IdeaView> byLink(String token) {
        return jdbc.sql(COLUMNS + "where id = (select idea_id from idea_link where link_hash = :hash)")
                .param("hash", new Token(token).hash())
                .query(Row.class)
                .optional()
                .map(this::view);
    }

    /** These ideas, those noted last first; identifiers that do not exist are passed over. */
    public List<IdeaView> all(Collection<IdeaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(COLUMNS + "where id in (:ids) order by voiced_at desc, id")
                .param("ids", ids.stream().map(IdeaId::value).toList())
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** The ideas of the edition in this state, those noted first first: for the desks. */
    public List<IdeaView> withStatus(EditionId edition, IdeaStatus status) {
        return jdbc
                .sql(COLUMNS + "where edition_id = :edition and status = :status order by voiced_at, id")
                .param("edition", edition.value())
                .param("status", status.name())
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** The ideas of the edition that fit the filter, those noted last first; a page out of range is brought back into it. */
    public Page<IdeaView> search(EditionId edition, IdeaFilter filter, int page) {
        var words = words(filter);
        var where = FILTER + likes(words.size());
        var params = params(edition, filter, words);
        var total = jdbc.sql("select count(*) from idea " + where)
                .paramSource(params)
                .query(Long.class)
                .single();
        var number = Math.clamp(page, 0, (int) Math.max(0, (total - 1) / PAGE_SIZE));
        var rows = jdbc.sql(COLUMNS + where + " order by voiced_at desc, id limit :size offset :offset")
                .paramSource(params.addValue("size", PAGE_SIZE).addValue("offset", number * PAGE_SIZE))
                .query(Row.class)
                .list();
        return new Page<>(rows.stream().map(this::view).toList(), number, PAGE_SIZE, total);
    }

    /** How many ideas were voiced in the edition. */
    public long count(EditionId edition) {
        return jdbc.sql("select count(*) from idea where edition_id = :edition")
                .param("edition", edition.value())
                .query(Long.class)
                .single();
    }

    private static List<String> words(IdeaFilter filter) {
        return Optional.ofNullable(filter.words()).map(SearchText::of).stream()
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String likes(int words) {
        return String.join(
                " ",
                IntStream.range(0, words)
                        .mapToObj(i -> "and search_text like :word" + i)
                        .toList());
    }

    private MapSqlParameterSource params(EditionId edition, IdeaFilter filter, List<String> words) {
        var params = new MapSqlParameterSource()
                .addValue("edition", edition.value())
                .addValue("unpublished", filter.unpublished())
                .addValue("theme", name(filter.theme()))
                .addValue("status", name(filter.status()))
                .addValue("epci", filter.epci())
                .addValue("communes", communesOf(filter.epci()));
        IntStream.range(0, words.size()).forEach(i -> params.addValue("word" + i, "%" + words.get(i) + "%"));
        return params;
    }

    /** Their codes; never an empty list, which SQL does not accept. */
    private List<String> communesOf(@Nullable String epci) {
        var codes = territories.all().stream()
                .filter(commune -> commune.epci().code().equals(epci))
                .map(commune -> commune.code().value())
                .toList();
        return codes.isEmpty() ? List.of("") : codes;
    }

    static String searchText(String sentence, String reference) {
        var text = SearchText.of(reference + " " + sentence);
        return text.substring(0, Math.min(text.length(), LONGEST_SEARCH_TEXT));
    }

    static MapSqlParameterSource authorParams(Author author) {
        return new MapSqlParameterSource()
                .addValue("name", author.name())
                .addValue("email", author.mailbox().map(EmailAddress::value).orElse(null))
                .addValue("phone", author.phone())
                .addValue("contactWanted", author.contactWanted());
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private IdeaView view(Row row) {
        return new IdeaView(
                row.id(),
                row.editionId(),
                row.reference(),
                row.sentence(),
                row.entry(),
                row.channel(),
                Optional.ofNullable(row.theme()),
                commune(row.communeCode()),
                row.status(),
                row.published(),
                row.voicedAt(),
                new Author(row.authorName(), row.authorEmail(), row.authorPhone(), row.contactWanted()));
    }

    private Optional<Commune> commune(@Nullable CommuneCode code) {
        return Optional.ofNullable(code).flatMap(territories::find);
    }

    private record Row(
            IdeaId id,
            EditionId editionId,
            String reference,
            String sentence,
            Entry entry,
            Channel channel,
            @Nullable Theme theme,
            @Nullable CommuneCode communeCode,
            @Nullable String authorName,
            @Nullable EmailAddress authorEmail,
            @Nullable String authorPhone,
            boolean contactWanted,
            IdeaStatus status,
            boolean published,
            Instant voicedAt) {}
}
