package fr.comptoir.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One running application per data folder: the lock is the operating system's and ends with the process, however it ends. */
final class InstanceLock {

    private InstanceLock() {}

    /** Takes the folder's lock for the life of this process; a second start says so and ends. */
    @SuppressWarnings("StreamResourceLeak")
    static void take(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new AlreadyRunning(home);
        }
    }

    /** Another application uses this data folder. */
    static final class AlreadyRunning extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        AlreadyRunning(Path home) {
            super("Comptoir est déjà lancé sur %s : arrêtez-le (Ctrl-C dans sa fenêtre) ou utilisez son adresse."
                    .formatted(home.getParent()));
        }
    }
}
