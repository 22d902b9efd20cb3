package fr.comptoir.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server left behind by an application that was killed: found by its pid file and stopped. */
final class Orphan {

    private static final int PATIENCE_SECONDS = 20;

    private Orphan() {}

    /** Stops the server that the pid file names, if it still runs and really is a MariaDB server. */
    static void stop(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid).filter(Orphan::isServer).ifPresent(Orphan::end);
        Files.deleteIfExists(pidFile);
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("mariadbd") || command.contains("mysqld"))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        System.err.println(
                "Une base laissée par un arrêt brutal tourne encore (processus " + server.pid() + ") : je l'arrête.");
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
