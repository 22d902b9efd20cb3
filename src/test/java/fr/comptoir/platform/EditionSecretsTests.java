package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.platform.EditionSecretUnavailable.Reason;
import fr.comptoir.shared.EditionId;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

@ComptoirTest
class EditionSecretsTests {

    private final EditionSecretRows rows;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;
    private final ComptoirProperties properties;
    private final EditionId edition = new EditionId(UUID.randomUUID());

    @TempDir
    Path folder;

    EditionSecretsTests(
            EditionSecretRows rows,
            PlatformTransactionManager transactions,
            TestDatabase database,
            ComptoirProperties properties) {
        this.rows = rows;
        this.transactions = transactions;
        this.database = database;
        this.properties = properties;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** An application started on this folder. */
    private EditionSecrets node(Path secrets) {
        return new EditionSecrets(secrets.toString(), rows, transactions);
    }

    private String key(EditionSecrets node) {
        return key(node, "elector", edition);
    }

    private String key(EditionSecrets node, String purpose, EditionId of) {
        var hash = new KeyedHash(properties, node).of(purpose, of, "martin\njeanne\n1984-03-07");
        return HexFormat.of().formatHex(hash);
    }

    private void refuses(EditionSecrets node, Reason reason) {
        assertThatExceptionOfType(EditionSecretUnavailable.class)
                .isThrownBy(() -> key(node))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(node.isUsable(edition)).isFalse();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void two_nodes_on_one_folder_and_a_restart_make_the_same_key() {
        var first = key(node(folder));
        var other = node(folder);
        assertThat(key(other)).isEqualTo(first);
        assertThat(key(other, "contact", edition)).isNotEqualTo(first);
        assertThat(key(other, "elector", new EditionId(UUID.randomUUID()))).isNotEqualTo(first);
    }

    @Test
    void the_file_is_for_the_application_only_and_the_database_does_not_hold_it() throws IOException {
        var secrets = folder.resolve("secrets");
        key(node(secrets));
        assertThat(in(secrets)).hasSize(1);
        var file = in(secrets).getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(rows.of(edition).orElseThrow().fingerprint().orElseThrow()).isNotEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_node_without_the_file_or_with_another_one_refuses() throws IOException {
        key(node(folder.resolve("one")));
        var two = folder.resolve("two");
        refuses(node(two), Reason.MISSING);
        assertThat(two).as("no second key space").doesNotExist();
        Files.createDirectories(two);
        Files.write(two.resolve(edition.value() + ".secret"), new byte[32]);
        refuses(node(two), Reason.OTHER);
    }

    @Test
    void two_nodes_with_folders_of_their_own_that_begin_together_do_not_both_vote() throws Exception {
        for (var round = 0; round < 20; round++) {
            database.empty();
            var base = folder.resolve("round" + round);
            var nodes = List.of(node(base.resolve("one")), node(base.resolve("two")));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var usable = threads.invokeAll(nodes.stream()
                        .map(node -> (Callable<Boolean>) () -> node.isUsable(edition))
                        .toList());
                assertThat(usable.stream().filter(Future::resultNow)).hasSize(1);
            }
        }
    }

    @Test
    void many_threads_on_one_folder_agree_from_the_first_use() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var keys = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<String>) () -> key(node(folder)))
                    .toList());
            assertThat(keys.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void once_destroyed_no_key_can_be_made_again_by_any_node() throws IOException {
        var one = node(folder.resolve("one"));
        key(one);
        var name = edition.value() + ".secret";
        Files.createDirectories(folder.resolve("two"));
        Files.copy(folder.resolve("one").resolve(name), folder.resolve("two").resolve(name));
        var two = node(folder.resolve("two"));
        key(two);
        one.destroy(edition);
        assertThat(in(folder.resolve("one"))).isEmpty();
        refuses(one, Reason.DESTROYED);
        refuses(node(folder.resolve("one")), Reason.DESTROYED);
        two.destroyCopies();
        assertThat(in(folder.resolve("two"))).isEmpty();
        refuses(two, Reason.DESTROYED);
    }

    @Test
    void an_edition_purged_before_anybody_voted_never_gets_a_secret() {
        var node = node(folder);
        node.destroy(edition);
        refuses(node, Reason.DESTROYED);
    }

    @Test
    void an_edition_that_voted_before_keeps_its_keys() {
        database.owner()
                .sql("insert into edition_secret (edition_id, origin, recorded_at) values (:edition, 'ROOT', now(6))")
                .param("edition", edition.value())
                .update();
        var key = key(node(folder.resolve("one")));
        assertThat(key(node(folder.resolve("two")))).isEqualTo(key);
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_refuses() throws IOException {
        refuses(node(Files.createFile(folder.resolve("file"))), Reason.UNREADABLE);
    }
}
