package fr.comptoir.electorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.shared.Actor;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/**
 * P8: the import of a register against {@code LOAD DATA} of the same file into a bare table, in turns, in one run. Started
 * by {@code scripts/bench register}; prints a line of JSON.
 */
@Tag("bench")
@ComptoirTest
class RegisterBench {

    private static final int LINES = Integer.getInteger("bench.lines", 500_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String HEADINGS = "nom de naissance;prénoms;date de naissance;code insee";

    private final ResidentLists lists;
    private final ListFolder folder;
    private final ListRun run;
    private final Fixtures fixtures;
    private final Environment environment;

    RegisterBench(ResidentLists lists, ListFolder folder, ListRun run, Fixtures fixtures, Environment environment) {
        this.lists = lists;
        this.folder = folder;
        this.run = run;
        this.fixtures = fixtures;
        this.environment = environment;
    }

    @Test
    void imports_a_register_beside_load_data() throws IOException, SQLException {
        var file = written();
        var loads = new ArrayList<Long>();
        var imports = new ArrayList<Long>();
        var heap = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            loads.add(loadData(file));
            imports.add(imported(file, "banc-" + round));
            heap = Math.max(heap, heapAfterCollection());
        }
        var load = median(loads);
        var imported = median(imports);
        System.out.printf(
                "BENCH {\"lines\": %d, \"bytes\": %d, \"loadDataMs\": %d, \"importMs\": %d, \"ratio\": %.2f, \"loadRuns\": %s, \"importRuns\": %s, \"heapAfterCollectionMb\": %d}%n",
                LINES, Files.size(file), load, imported, (double) imported / load, loads, imports, heap >> 20);
        Files.delete(file);
    }

    /** Names drawn always alike: a third with accents, as in a French register. */
    private static Path written() throws IOException {
        var random = new Random(62);
        var file = Files.createTempFile("registre", ".csv");
        var communes = List.of("62119", "62041", "62498", "62160", "62193", "62765", "62447", "62510");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS + "\n");
            for (var line = 0; line < LINES; line++) {
                var given = line % 3 == 0 ? "Hélène Marie-Thérèse" : "Jean-Baptiste Marie";
                out.write("%s-%s;%s;%02d/%02d/%d;%s%n"
                        .formatted(
                                name(random),
                                name(random),
                                given,
                                1 + random.nextInt(28),
                                1 + random.nextInt(12),
                                1925 + random.nextInt(85),
                                communes.get(random.nextInt(communes.size()))));
            }
        }
        return file;
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (var letter = 0; letter < 7; letter++) {
            name.append((char) ('A' + random.nextInt(26)));
        }
        return name.toString();
    }

    private long loadData(Path file) throws SQLException {
        var url = environment.getRequiredProperty("spring.datasource.url");
        try (var connection = DriverManager.getConnection(
                        url + (url.contains("?") ? "&" : "?") + "allowLocalInfile=true",
                        environment.getRequiredProperty("spring.liquibase.user"),
                        environment.getRequiredProperty("spring.liquibase.password"));
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_load");
            statement.execute("create table bench_load (birth_name varchar(120), given_names varchar(120),"
                    + " birth_date varchar(10), commune char(5))");
            var begin = System.nanoTime();
            var rows = statement.executeUpdate("load data local infile '" + file
                    + "' into table bench_load character set utf8mb4 fields terminated by ';' ignore 1 lines");
            var took = (System.nanoTime() - begin) / 1_000_000;
            assertThat(rows).isEqualTo(LINES);
            statement.execute("drop table bench_load");
            return took;
        }
    }

    private long imported(Path file, String slug) throws IOException {
        var id = ListId.next();
        try (var content = Files.newInputStream(file)) {
            folder.store(id, content);
        }
        var mapping = ColumnMapping.proposed(Purpose.REGISTER, List.of(HEADINGS.split(";")));
        lists.add(
                id,
                fixtures.edition(slug).id(),
                Purpose.REGISTER,
                "banc.csv",
                Files.size(file),
                mapping.text(),
                Actor.PLATFORM);
        lists.start(id, mapping, false, false);
        var begin = System.nanoTime();
        run.read(id);
        var took = (System.nanoTime() - begin) / 1_000_000;
        assertThat(lists.find(id).orElseThrow().kept()).isEqualTo(LINES);
        return took;
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
