package fr.comptoir.electorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.LetterCodes.Answer;
import fr.comptoir.identity.Role;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class LetterBatchTests {

    private static final String HEAD = "nom;prénom;date de naissance;code insee;adresse;code postal;ville\n";
    private static final AtomicInteger EDITIONS = new AtomicInteger();

    private final Uploads uploads;
    private final ListFolder folder;
    private final ListFaults faults;
    private final ElectorKeys keys;
    private final LetterCodes letters;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final EditionView edition;

    LetterBatchTests(
            ApplicationContext beans,
            ListFolder folder,
            ListFaults faults,
            ElectorKeys keys,
            LetterCodes letters,
            TransactionTemplate transaction,
            TestDatabase database,
            MockMvcTester pages,
            Fixtures fixtures) {
        this.uploads = new Uploads(beans);
        this.folder = folder;
        this.faults = faults;
        this.keys = keys;
        this.letters = letters;
        this.transaction = transaction;
        this.database = database;
        this.pages = pages;
        this.fixtures = fixtures;
        this.edition = fixtures.edition("lettres-" + EDITIONS.incrementAndGet());
    }

    @Test
    void makes_a_page_and_a_row_for_each_resident_with_a_code_that_works_for_them_only() throws IOException {
        var list = read(HEAD
                + "MARTIN;Jean;01/12/1990;62119;12 rue de l’Été;62400;Béthune\n"
                + "=cmd|calc;Anne;02/12/1990;62041;3 place d’Arras;62000;Arras\n"
                + "SANS;Adresse;02/12/1990;62041;;62000;Arras\n"
                + "Martin;Jean Luc;1/12/1990;62119;14 rue de l’Été;62400;Béthune\n");

        assertThat(list.status()).isEqualTo(ListStatus.READY);
        assertThat(faults.first(list.id(), 9))
                .containsExactly(
                        new Reading.Faulty(4, LineFault.ADDRESS), new Reading.Faulty(5, LineFault.SAME_PERSON));
        var csv = part(list, ".csv");
        assertThat(csv)
                .startsWith("Jean MARTIN;12 rue de l’Été;62400 Béthune;;")
                .doesNotContain("?")
                .contains("/voter");
        var codes = csv.lines().map(line -> line.split(";")[4]).toList();
        assertThat(codes).hasSize(2).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        try (var pdf = Loader.loadPDF(bytes(list, ".pdf"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(codes.getFirst(), codes.getLast(), "12 rue de l’Été", "62400 Béthune");
        }
        var martin = key("Martin", "jean", "1/12/1990");
        assertThat(check(martin, codes.getLast())).isEqualTo(Answer.WRONG);
        assertThat(check(martin, codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(Answer.RIGHT);
        assertThat(stored()).doesNotContain(codes.getFirst().replace("-", ""));
    }

    @Test
    void a_second_batch_writes_only_to_those_who_have_no_letter() throws IOException {
        read(HEAD + "UNIQUE;Jean;01/12/1990;62119;12 rue A;62400;Béthune\n");
        var second = read(HEAD
                + "UNIQUE;Jean;01/12/1990;62119;12 rue A;62400;Béthune\n"
                + "AUTRE;Jean;01/12/1990;62119;12 rue A;62400;Béthune\n");

        assertThat(second.kept()).isOne();
        assertThat(faults.first(second.id(), 9)).containsExactly(new Reading.Faulty(2, LineFault.HAS_LETTER));
        assertThat(part(second, ".csv").lines()).hasSize(1);
    }

    @Test
    void six_wrong_tries_kill_a_code_even_when_they_come_together_and_whether_it_exists_or_not() {
        var key = key("Essai", "Lou", "3/4/1985");
        var code = LetterCode.next();
        var commune = new CommuneCode("62119");
        transaction.executeWithoutResult(
                _ -> letters.issue(edition.id(), List.of(new LetterCodes.Issued(key, commune, code))));
        var nobody = key("Personne", "Lou", "3/4/1985");

        var answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(_ -> check(key, LetterCode.next().grouped()))
                .toList();
        assertThat(answers).filteredOn(Answer.WRONG::equals).hasSize(LetterCodes.TRIES);
        assertThat(check(key, code.grouped())).isEqualTo(Answer.DEAD);
        assertThat(IntStream.range(0, 6)
                        .mapToObj(_ -> check(nobody, code.grouped()))
                        .toList())
                .containsExactly(Answer.WRONG, Answer.WRONG, Answer.WRONG, Answer.WRONG, Answer.WRONG, Answer.DEAD);

        var second = LetterCode.next();
        transaction.executeWithoutResult(
                _ -> letters.issue(edition.id(), List.of(new LetterCodes.Issued(key, commune, second))));
        assertThat(check(key, code.grouped())).as("the first letter is void").isEqualTo(Answer.WRONG);
        assertThat(check(key, second.grouped())).isEqualTo(Answer.RIGHT);
        assertThat(letters.cancel(edition.id(), key)).isTrue();
        assertThat(check(key, second.grouped())).isEqualTo(Answer.WRONG);
    }

    @Test
    void the_letters_are_fetched_once_by_who_asked_for_them() throws IOException {
        var asker = fixtures.staff(Role.ADMINISTRATOR);
        var other = fixtures.staff(Role.ADMINISTRATOR);
        var list = read(HEAD + "TELECHARGER;Jean;01/12/1990;62119;12 rue A;62400;Béthune\n");
        database.owner()
                .sql("update resident_list set asked_by = :by where id = :id")
                .param("by", asker.actor().id())
                .param("id", list.id().value())
                .update();
        var address = "/gestion/reglages/editions/" + edition.slug() + "/electorat/listes/"
                + list.id().value() + "/lettres";

        assertThat(pages.post().uri(address).with(user(other)).with(csrf())).hasStatus(404);
        var answer = pages.post().uri(address).with(user(asker)).with(csrf()).exchange();
        assertThat(answer).hasStatusOk();
        var parts = unzipped(answer.getResponse().getContentAsByteArray());
        assertThat(parts).containsOnlyKeys("publipostage.csv", "lettres-0001.pdf");
        assertThat(new String(parts.get("publipostage.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFdestinataire;")
                .contains("Jean TELECHARGER;12 rue A;62400 Béthune;");
        assertThat(folder.letterParts(list.id())).isEmpty();
        assertThat(pages.post().uri(address).with(user(asker)).with(csrf())).hasStatus(404);
    }

    private ResidentList read(String text) {
        return uploads.read(edition, Purpose.LETTERS, true, text);
    }

    private Answer check(ElectorKey key, String typed) {
        return Objects.requireNonNull(transaction.execute(_ -> letters.check(edition.id(), key, typed)));
    }

    private ElectorKey key(String birthName, String givenNames, String birthDate) {
        return keys.of(edition.id())
                .key(birthName, givenNames, BirthDate.read(birthDate).orElseThrow())
                .orElseThrow();
    }

    private String part(ResidentList list, String end) throws IOException {
        return new String(bytes(list, end), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ResidentList list, String end) throws IOException {
        for (var part : folder.letterParts(list.id())) {
            if (part.toString().endsWith(end)) {
                return Files.readAllBytes(part);
            }
        }
        throw new AssertionError("no part " + end);
    }

    private String stored() {
        return database.owner()
                .sql("select group_concat(hex(code_hash)) from letter_code")
                .query(String.class)
                .single();
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
