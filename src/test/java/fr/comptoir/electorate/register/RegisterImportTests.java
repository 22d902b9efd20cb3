package fr.comptoir.electorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.electorate.Register;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class RegisterImportTests {

    private static final String HEAD = "Nom de naissance;Prénoms;Date de naissance;Code Insee\n";
    private static final AtomicInteger EDITIONS = new AtomicInteger();

    private final Uploads uploads;
    private final ListRun run;
    private final ListFolder folder;
    private final ListFaults faults;
    private final ListSample samples;
    private final RegisterEntries entries;
    private final ResidentLists lists;
    private final Register register;
    private final ElectorKeys keys;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final Fixtures fixtures;
    private EditionView edition;

    RegisterImportTests(
            ApplicationContext beans,
            ListRun run,
            ListFolder folder,
            ListFaults faults,
            ListSample samples,
            RegisterEntries entries,
            ResidentLists lists,
            Register register,
            ElectorKeys keys,
            TestDatabase database,
            TransactionTemplate transaction,
            Fixtures fixtures) {
        this.uploads = new Uploads(beans);
        this.run = run;
        this.folder = folder;
        this.faults = faults;
        this.samples = samples;
        this.entries = entries;
        this.lists = lists;
        this.register = register;
        this.keys = keys;
        this.database = database;
        this.transaction = transaction;
        this.fixtures = fixtures;
        this.edition = fixtures.edition("registre-" + EDITIONS.incrementAndGet());
    }

    @BeforeEach
    void another() {
        edition = fixtures.edition("registre-" + EDITIONS.incrementAndGet());
    }

    @Test
    void finds_somebody_however_their_name_is_written_once_the_register_is_in_force() {
        var list = read(HEAD + "D’HŒVRE;Léa-Marie;07/03/1984;62119\nMARTIN;Jean;1990-12-01;Hesdin-la-Forêt\n");
        var key = key("d hoevre", "LEA MARIE Anne", "7/3/1984");

        assertThat(list.status()).isEqualTo(ListStatus.READY);
        assertThat(list.kept()).isEqualTo(2);
        assertThat(register.find(edition.id(), key)).isEmpty();
        putInForce(list);
        assertThat(register.find(edition.id(), key)).hasValueSatisfying(entry -> {
            assertThat(entry.commune().value()).isEqualTo("62119");
            assertThat(entry.people()).isOne();
        });
        assertThat(folder.has(list.id())).as("the file is deleted").isFalse();
    }

    @Test
    void keeps_no_name_anywhere() {
        putInForce(read(HEAD + "ZYZOMYS;Quirine;07/03/1984;62119\n"));

        var stored = database.owner()
                .sql("select group_concat(concat_ws(' ', hex(elector_key), commune_code)) from register_entry")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContainIgnoringCase("zyzomys").doesNotContainIgnoringCase("quirine");
    }

    @Test
    void says_line_by_line_what_it_did_not_keep() {
        var list = read(HEAD
                + "MARTIN;Jean;01/12/1990;62119\n"
                + ";Jean;01/12/1990;62119\n"
                + "MARTIN;;01/12/1990;62119\n"
                + "MARTIN;Jean;31/02/1990;62119\n"
                + "MARTIN;Jean;12/90;62119\n"
                + "MARTIN;Jean;01/12/2190;62119\n"
                + "MARTIN;Jean;01/12/1990;99999\n"
                + "MARTIN;Jean;01/12/1990;62400 Béthune\n"
                + "MARTIN;Jean;01/12/1990;62119\n"
                + "MARTIN;Jean\n"
                + "---;Jean;01/12/1990;62119\n");

        assertThat(list.kept()).isOne();
        assertThat(list.faulty()).isEqualTo(10);
        assertThat(faults.first(list.id(), 20))
                .extracting(Reading.Faulty::line, Reading.Faulty::fault)
                .containsExactly(
                        tuple(3L, LineFault.BIRTH_NAME),
                        tuple(4L, LineFault.GIVEN_NAMES),
                        tuple(5L, LineFault.BIRTH_DATE),
                        tuple(6L, LineFault.BIRTH_DATE),
                        tuple(7L, LineFault.BIRTH_DATE),
                        tuple(8L, LineFault.COMMUNE),
                        tuple(9L, LineFault.COMMUNE),
                        tuple(10L, LineFault.DUPLICATE),
                        tuple(11L, LineFault.BIRTH_DATE),
                        tuple(12L, LineFault.BIRTH_NAME));
    }

    @Test
    void counts_people_who_share_an_identity() {
        var list = read(HEAD + "MARTIN;Jean-Pierre;01/12/1990;62119\nMARTIN;Jean-Paul;01/12/1990;62041\n");
        putInForce(list);

        assertThat(register.find(edition.id(), key("Martin", "Jean", "1/12/1990")))
                .hasValueSatisfying(entry -> assertThat(entry.people()).isEqualTo(2));
        assertThat(entries.shared(list.id())).isOne();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var text = many(300);
        putInForce(read(text));
        var before = contents();
        putInForce(read(text));
        entries.deleteUnused();

        assertThat(contents()).isEqualTo(before);
        assertThat(database.owner()
                        .sql("select count(*) from register_entry e join resident_list l on l.id = e.list_id"
                                + " where l.edition_id = :edition")
                        .param("edition", edition.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void a_list_that_adds_keeps_those_who_were_there() {
        putInForce(read(HEAD + "MARTIN;Jean;01/12/1990;62119\n"));
        var second = uploads.started(edition, Purpose.REGISTER, false, HEAD + "DUPONT;Anne;02/12/1990;62041\n");
        database.owner()
                .sql("update resident_list set adds = true where id = :id")
                .param("id", second.id().value())
                .update();
        run.read(second.id());
        putInForce(uploads.get(second.id()));

        assertThat(register.inForce(edition.id()).orElseThrow().entries()).isEqualTo(2);
        assertThat(register.find(edition.id(), key("Martin", "Jean", "1/12/1990")))
                .isPresent();
    }

    @Test
    void goes_on_after_an_interruption_without_losing_nor_repeating_a_line() throws InterruptedException {
        var text = many(45_000) + "FINAL;Anne;01/01/1990;62119\nFINAL;Anne;01/01/1990;62119\n";
        var list = uploads.started(edition, Purpose.REGISTER, false, text);
        var node = Thread.ofPlatform().start(() -> run.read(list.id()));
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (uploads.get(list.id()).lineCount() == 0 && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        node.interrupt();
        node.join(30_000);
        var halfway = uploads.get(list.id());
        run.read(list.id());
        assertThat(uploads.get(list.id()).lineCount())
                .as("somebody was at it a moment ago")
                .isEqualTo(halfway.lineCount());
        database.owner()
                .sql("update resident_list set touched_at = '2000-01-01' where id = :id")
                .param("id", list.id().value())
                .update();
        run.read(list.id());
        var after = uploads.get(list.id());

        assertThat(after.status()).isEqualTo(ListStatus.READY);
        assertThat(after.lineCount()).isEqualTo(45_002);
        assertThat(after.kept()).isEqualTo(45_001);
        assertThat(faults.first(list.id(), 5))
                .singleElement()
                .isEqualTo(new Reading.Faulty(45_003, LineFault.DUPLICATE));
        assertThat(entries.shared(list.id())).isZero();
    }

    @Test
    void notices_a_wrong_column_before_it_reads_anything() {
        var list = uploads.started(edition, Purpose.REGISTER, false, many(50));
        var wrong = ColumnMapping.parse("BIRTH_NAME=0,GIVEN_NAMES=1,BIRTH_DATE=3,COMMUNE=2");
        var incomplete = ColumnMapping.parse("BIRTH_NAME=0,GIVEN_NAMES=1,COMMUNE=3");

        assertThat(samples.refusals(list, list.columns())).isEmpty();
        assertThat(samples.refusals(list, wrong))
                .extracting(refusal -> refusal.field() + " " + refusal.code())
                .containsExactly("columns[BIRTH_DATE] electorate.list.column.wrong");
        assertThat(samples.refusals(list, incomplete))
                .extracting(refusal -> refusal.field() + " " + refusal.code())
                .containsExactly("columns[BIRTH_DATE] electorate.list.column.missing");
    }

    @Test
    void stops_at_an_open_quote_and_says_where() {
        var list = read(HEAD + "MARTIN;Jean;01/12/1990;62119\nDUPONT;\"Anne;01/12/1990;62119\nX;Y;01/12/1990;62119\n");

        assertThat(list.status()).isEqualTo(ListStatus.FAILED);
        assertThat(list.stoppedBy()).contains("guillemet");
        assertThat(folder.has(list.id())).isFalse();
    }

    @Test
    void stops_when_nothing_can_be_kept() {
        var list = read(HEAD + "MARTIN;Jean;hier;62119\n");

        assertThat(list.status()).isEqualTo(ListStatus.FAILED);
        assertThat(list.stoppedBy()).contains("colonnes");
    }

    private ResidentList read(String text) {
        return uploads.read(edition, Purpose.REGISTER, false, text);
    }

    private void putInForce(ResidentList list) {
        transaction.executeWithoutResult(_ -> {
            assertThat(lists.move(list.id(), ListStatus.READY, ListStatus.DONE, ""))
                    .isTrue();
            entries.putInForce(list);
        });
    }

    private ElectorKey key(String birthName, String givenNames, String birthDate) {
        return keys.of(edition.id())
                .key(birthName, givenNames, BirthDate.read(birthDate).orElseThrow())
                .orElseThrow();
    }

    private String contents() {
        return database.owner()
                .sql("select sha2(group_concat(hex(elector_key), commune_code, people order by elector_key), 256)"
                        + " from register_in_force f join register_entry e on e.list_id = f.list_id"
                        + " where f.edition_id = :edition")
                .param("edition", edition.id().value())
                .query(String.class)
                .single();
    }

    private static String many(int people) {
        return HEAD
                + IntStream.range(0, people)
                        .mapToObj(number -> "NOM" + number
                                + ";Élodie;%02d/%02d/%d;62119\n"
                                        .formatted(number % 28 + 1, number % 12 + 1, 1930 + number % 70))
                        .collect(Collectors.joining());
    }
}
