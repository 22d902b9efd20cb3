package fr.comptoir.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

@ComptoirTest
class IdeaBoxTests {

    private final IdeaBox box;
    private final IdeaArchive archive;
    private final Ideas ideas;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private EditionView edition;

    IdeaBoxTests(IdeaBox box, IdeaArchive archive, Ideas ideas, Fixtures fixtures, TestDatabase database) {
        this.box = box;
        this.archive = archive;
        this.ideas = ideas;
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        database.empty();
        edition = fixtures.edition("2027");
    }

    @Test
    void one_sentence_is_enough() {
        var voiced = done(box.voice(online("  Un four   à pain\npour la rue  ", null, null, null, false)));
        assertThat(voiced.idea().sentence()).isEqualTo("Un four à pain pour la rue");
        assertThat(voiced.idea().status()).isEqualTo(IdeaStatus.VOICED);
        assertThat(voiced.idea().entry()).isEqualTo(Entry.IDEA);
        assertThat(voiced.idea().published()).isTrue();
        assertThat(ideas.byReference(voiced.idea().reference().toLowerCase()))
                .map(IdeaView::id)
                .contains(voiced.idea().id());
        assertThat(ideas.byLink(voiced.link().value()))
                .map(IdeaView::id)
                .contains(voiced.idea().id());
        assertThat(mails()).isEmpty();
    }

    @Test
    void the_author_who_left_an_address_receives_the_reference_and_the_personal_link() {
        var voiced = done(box.voice(online("Un four à pain", "Béthune", "Lina@Example.org", "06 12 34 56 78", true)));
        assertThat(voiced.idea().commune()).map(c -> c.name()).contains("Béthune");
        assertThat(voiced.idea().author().phone()).isEqualTo("0612345678");
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipient")).isEqualTo("lina@example.org");
            assertThat(String.valueOf(mail.get("subject")))
                    .contains(voiced.idea().reference());
            assertThat(String.valueOf(mail.get("body")))
                    .contains("Un four à pain", "/suivi/" + voiced.link().value());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|-|-|false|sentence|idea.refusal.sentence.missing",
                "' \u00a0 '|-|-|-|false|sentence|idea.refusal.sentence.missing",
                "Un four|Ville-Inconnue|-|-|false|commune|territory.commune.unknown",
                "Un four|-|lina@|-|false|email|idea.refusal.email",
                "Un four|-|-|06 douze|false|phone|idea.refusal.phone",
                "Un four|-|-|-|true|email|idea.refusal.contact.missing"
            })
    void what_cannot_be_read_is_said_at_its_field_and_nothing_is_stored(
            @Nullable String sentence,
            @Nullable String commune,
            @Nullable String email,
            @Nullable String phone,
            boolean contactWanted,
            String field,
            String code) {
        var reasons = refused(box.voice(online(sentence, commune, email, phone, contactWanted)));
        assertThat(reasons)
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
        assertThat(ideas.count(edition.id())).isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_sentence_has_at_most_500_signs() {
        assertThat(done(box.voice(online("é".repeat(500), null, null, null, false)))
                        .idea()
                        .sentence())
                .hasSize(500);
        assertThat(refused(box.voice(online("é".repeat(501), null, null, null, false))))
                .extracting(Refusal::code)
                .containsExactly("idea.refusal.sentence.long");
    }

    @Test
    void one_address_is_not_written_to_again_and_again() {
        for (var i = 0; i < 5; i++) {
            done(box.voice(online("Idée " + i, null, "lina@example.org", null, false)));
        }
        assertThat(refused(box.voice(online("Une de trop", null, "lina@example.org", null, false))))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("email", "idea.refusal.email.often"));
        assertThat(mails()).hasSize(5);
    }

    @Test
    void outside_the_phase_ideas_are_refused_online_but_still_noted_at_a_comptoir() {
        var past = new Period(
                Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(2)));
        edition = fixtures.edition("2026", new Calendar(Map.of(Phase.IDEAS, past)));
        assertThat(refused(box.voice(online("Un four", null, null, null, false))))
                .extracting(Refusal::code)
                .containsExactly("idea.refusal.closed");
        assertThat(done(box.voice(new NewIdea(
                                edition.id(), Channel.COMPTOIR, "Un four", null, null, null, null, null, null, false)))
                        .idea()
                        .edition())
                .isEqualTo(edition.id());
    }

    @Test
    void an_idea_moves_along_the_path_and_never_back() {
        var id = done(box.voice(online("Un four", null, null, null, false)))
                .idea()
                .id();
        box.become(id, IdeaStatus.IN_ACCOMPANIMENT);
        box.become(id, IdeaStatus.IN_ACCOMPANIMENT);
        box.become(id, IdeaStatus.SUBMITTED);
        assertThat(ideas.find(id)).map(IdeaView::status).contains(IdeaStatus.SUBMITTED);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> box.become(id, IdeaStatus.VOICED));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> box.become(IdeaId.next(), IdeaStatus.SUBMITTED));
    }

    @Test
    void a_new_personal_link_replaces_the_old_one_and_is_recorded() {
        var voiced = done(box.voice(online("Un four", null, "lina@example.org", null, false)));
        var link = box.sendNewLink(voiced.idea().id(), Actor.PLATFORM);
        assertThat(ideas.byLink(voiced.link().value())).isEmpty();
        assertThat(ideas.byLink(link.value()))
                .map(IdeaView::id)
                .contains(voiced.idea().id());
        assertThat(mails())
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(String.valueOf(mail.get("body"))).contains("/suivi/" + link.value()));
        assertThat(database.owner()
                        .sql("select count(*) from journal where action = 'idea.link-renewed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ideas_are_found_whatever_the_accents_and_the_ligatures() {
        archive.add(List.of(
                archived("Un cœur d’œuvres pour l’école", Theme.CULTURE_HERITAGE, "62119"),
                archived("Réparer les vélos", Theme.MOBILITY, "62498"),
                archived("Un vélo-école", Theme.MOBILITY, null)));
        assertThat(sentences(filter("OEUVRES ecole", null, null))).containsExactly("Un cœur d’œuvres pour l’école");
        assertThat(sentences(filter("velo", Theme.MOBILITY, null))).hasSize(2);
        assertThat(sentences(filter("100 % _", null, null))).isEmpty();
        var epci = ideas.search(edition.id(), filter("reparer", null, null), 0)
                .items()
                .getFirst()
                .commune()
                .orElseThrow()
                .epci()
                .code();
        assertThat(sentences(filter(null, null, epci))).containsExactly("Réparer les vélos");
        assertThat(sentences(filter(null, null, "inconnu"))).isEmpty();
    }

    @Test
    void the_archive_takes_many_ideas_at_once_and_pages_them() {
        var many = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> archived("Idée " + i, Theme.FOOD, null))
                .toList();
        assertThat(archive.add(many)).hasSize(120).doesNotHaveDuplicates();
        var page = ideas.search(edition.id(), IdeaFilter.PUBLIC, 9);
        assertThat(page.totalItems()).isEqualTo(120);
        assertThat(page.totalPages()).isEqualTo(10);
        assertThat(page.items()).hasSize(12);
        assertThat(ideas.search(edition.id(), IdeaFilter.PUBLIC, 99).number()).isEqualTo(9);
        assertThat(ideas.search(edition.id(), IdeaFilter.PUBLIC, -3).number()).isZero();
    }

    @Test
    void the_database_knows_the_states_and_keeps_references_apart() {
        done(box.voice(online("Un four", null, null, null, false)));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner()
                        .sql("update idea set status = 'PERDUE'")
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql("""
                        insert into idea select uuid(), edition_id, reference, sentence, search_text, entry, channel, theme,
                            commune_code, author_name, author_email, author_phone, contact_wanted, status, published,
                            voiced_at, version from idea
                        """).update())
                .withMessageContaining("idea_reference_once");
    }

    @Test
    void the_author_never_ends_up_in_a_log() {
        var author = new Author("Lina", new EmailAddress("lina@example.org"), "0612345678", true);
        assertThat(author.toString()).doesNotContain("Lina", "lina", "0612");
    }

    private NewIdea online(
            @Nullable String sentence,
            @Nullable String commune,
            @Nullable String email,
            @Nullable String phone,
            boolean contactWanted) {
        return new NewIdea(
                edition.id(), Channel.ONLINE, sentence, null, null, commune, null, email, phone, contactWanted);
    }

    private ArchivedIdea archived(String sentence, Theme theme, @Nullable String commune) {
        return new ArchivedIdea(
                edition.id(),
                sentence,
                Entry.IDEA,
                Channel.COMPTOIR,
                theme,
                commune == null ? null : new CommuneCode(commune),
                Author.UNKNOWN,
                IdeaStatus.VOICED,
                Instant.now(),
                Token.next());
    }

    private static IdeaFilter filter(@Nullable String words, @Nullable Theme theme, @Nullable String epci) {
        return new IdeaFilter(words, theme, epci, null, false);
    }

    private List<String> sentences(IdeaFilter filter) {
        return ideas.search(edition.id(), filter, 0).items().stream()
                .map(IdeaView::sentence)
                .toList();
    }

    private List<Map<String, Object>> mails() {
        return database.owner()
                .sql("select recipient, subject, body from outbox order by created_at")
                .query()
                .listOfRows();
    }

    private static VoicedIdea done(Result<VoicedIdea> result) {
        return switch (result) {
            case Result.Done<VoicedIdea>(var voiced) -> voiced;
            case Result.Refused<VoicedIdea>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static List<Refusal> refused(Result<VoicedIdea> result) {
        return switch (result) {
            case Result.Done<VoicedIdea>(var voiced) -> throw new AssertionError(voiced.toString());
            case Result.Refused<VoicedIdea>(var reasons) -> reasons;
        };
    }
}
