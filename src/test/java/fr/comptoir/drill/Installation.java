package fr.comptoir.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * An installation of its own for one drill: a MariaDB server that can be killed and started again on the same data, and as
 * many application nodes as the drill asks for. Its data are a copy of a demonstration loaded once; closing it ends its
 * processes.
 */
final class Installation implements AutoCloseable {

    private final Path home;
    private final Properties secrets;
    private final DatabaseServer database;
    private final List<Node> nodes = new ArrayList<>();

    private Installation(Path home, Properties secrets, DatabaseServer database) {
        this.home = home;
        this.secrets = secrets;
        this.database = database;
    }

    /** A fresh one under this folder, its database started with these options more. */
    static Installation start(Path home, String... databaseOptions) throws IOException, InterruptedException {
        var template = Template.ready();
        Folders.delete(home);
        Folders.copy(template.data(), home.resolve("data"));
        var database = new DatabaseServer(home, template, List.of(databaseOptions));
        var installation = new Installation(home, template.secrets(), database);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::kill));
        database.start();
        return installation;
    }

    /** Its database server. */
    DatabaseServer database() {
        return database;
    }

    /** A connection as owner of the schema, for what the drill prepares and counts. */
    Sql owner() {
        return Sql.open(database.port(), "migrator", secrets.getProperty("database.migrator"));
    }

    /** One more application node, started, on the database at this port: the server's own, or one in between. */
    Node node(int databasePort) throws IOException, InterruptedException {
        var node = new Node(home.resolve("node-%d.log".formatted(nodes.size() + 1)), environment(databasePort));
        nodes.add(node);
        node.start();
        return node;
    }

    /** Two nodes on the database. */
    List<Node> twoNodes() throws IOException, InterruptedException {
        return List.of(node(database.port()), node(database.port()));
    }

    private Map<String, String> environment(int databasePort) {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:%d/comptoir".formatted(databasePort));
        environment.put("SPRING_DATASOURCE_USERNAME", "app");
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets.getProperty("database.app"));
        environment.put("SPRING_LIQUIBASE_URL", "jdbc:mariadb://127.0.0.1:%d/comptoir".formatted(database.port()));
        environment.put("SPRING_LIQUIBASE_USER", "migrator");
        environment.put("SPRING_LIQUIBASE_PASSWORD", secrets.getProperty("database.migrator"));
        environment.put("SPRING_LIQUIBASE_PARAMETERS_APPUSER", "'app'@'127.0.0.1'");
        environment.put("SPRING_LIQUIBASE_PARAMETERS_REBUILDERUSER", "'rebuilder'@'127.0.0.1'");
        environment.put("COMPTOIR_REBUILDER_USERNAME", "rebuilder");
        environment.put("COMPTOIR_REBUILDER_PASSWORD", secrets.getProperty("database.rebuilder"));
        environment.put("COMPTOIR_SECRET", secrets.getProperty("application"));
        // The nodes make the same electors' keys because they share this folder.
        environment.put("COMPTOIR_SECRETS", home.resolve("secrets").toString());
        // The codes are read where they wait: nobody sends them.
        environment.put("COMPTOIR_MAIL_PAUSE", "1d");
        return environment;
    }

    private void kill() {
        nodes.forEach(Node::kill);
        database.kill();
    }

    @Override
    public void close() {
        kill();
    }
}
