package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTests {

    @TempDir
    Path folder;

    @Test
    void a_server_left_behind_is_stopped_and_its_pid_file_removed() throws Exception {
        var server = running("mariadbd");

        Orphan.stop(pidFile(server));

        assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("mariadbd.pid")).doesNotExist();
    }

    @Test
    void another_program_that_got_the_same_number_is_left_alone() throws Exception {
        var other = running("editor");
        try {
            Orphan.stop(pidFile(other));

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void without_a_pid_file_there_is_nothing_to_do() throws IOException {
        Orphan.stop(folder.resolve("mariadbd.pid"));

        assertThat(folder).isEmptyDirectory();
    }

    private Process running(String name) throws IOException {
        var program = Files.copy(Path.of("/bin/sleep"), folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new ProcessBuilder(program.toString(), "60").start();
    }

    private Path pidFile(Process process) throws IOException {
        return Files.writeString(folder.resolve("mariadbd.pid"), process.pid() + "\n");
    }
}
