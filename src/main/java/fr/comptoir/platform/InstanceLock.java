package fr.comptoir.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One running application per data folder. The lock is the operating system's and ends with the process, however it ends.
 *
 * @param channel the open file; were it collected, the lock would be lost
 */
record InstanceLock(FileChannel channel) {

    /** Takes the folder's lock; a second start says so and ends. */
    static InstanceLock take(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartRefused(
                    "Comptoir est déjà lancé avec les données de %s.".formatted(home.getParent()),
                    "Utilisez son adresse, ou arrêtez-le d'abord (Ctrl-C dans sa fenêtre).");
        }
        return new InstanceLock(channel);
    }

    void release() throws IOException {
        channel.close();
    }
}
