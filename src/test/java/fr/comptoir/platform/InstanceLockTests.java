package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTests {

    @TempDir
    Path folder;

    @Test
    void the_lock_of_a_folder_is_taken_once_and_can_be_taken_again_after_its_release() throws IOException {
        var first = InstanceLock.take(folder);

        assertThatThrownBy(() -> InstanceLock.take(folder)).isInstanceOf(OverlappingFileLockException.class);
        first.release();
        InstanceLock.take(folder).release();
    }

    @Test
    void the_passwords_are_long_differ_and_lie_in_a_file_that_only_its_owner_reads() throws IOException {
        var file = folder.resolve("secrets.properties");

        var secrets = Secrets.in(file);

        assertThat(secrets).isEqualTo(Secrets.in(file));
        assertThat(new String[] {
                    secrets.rootPassword(),
                    secrets.migratorPassword(),
                    secrets.appPassword(),
                    secrets.applicationSecret()
                })
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.length() == 64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
