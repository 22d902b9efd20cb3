package fr.comptoir.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the embedded database when no {@code spring.datasource.url} is given, and tells Spring its address and accounts.
 * One server serves every application context of the process, so that the tests start it once.
 */
class EmbeddedDatabasePostProcessor implements EnvironmentPostProcessor, Ordered {

    /** The migrations name the account that rebuilds tables, whether there is one or not. */
    private static final String REBUILDER = "spring.liquibase.parameters.rebuilderUser";

    private static @Nullable Map<String, Object> started;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            if (!Binder.get(environment)
                    .bind("spring.liquibase.parameters.rebuilderuser", String.class)
                    .isBound()) {
                environment.getPropertySources().addLast(new MapPropertySource("no rebuilder", Map.of(REBUILDER, "")));
            }
            return;
        }
        environment.getPropertySources().addLast(new MapPropertySource("embedded database", properties(environment)));
    }

    /** After the configuration files, which may name another server. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static synchronized Map<String, Object> properties(ConfigurableEnvironment environment) {
        var properties = started == null ? start(environment) : started;
        started = properties;
        return properties;
    }

    private static Map<String, Object> start(ConfigurableEnvironment environment) {
        var var = Path.of(environment.getProperty("comptoir.var", "var"))
                .toAbsolutePath()
                .normalize();
        var disposable = environment.getProperty("comptoir.embedded.disposable", Boolean.class, false);
        if (disposable) {
            forget(var.resolve("mariadb/data"));
        }
        var secrets = Secrets.in(var.resolve("secrets.properties"));
        var database = EmbeddedDatabase.start(var.resolve("mariadb"), secrets);
        if (disposable) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        } else {
            // These handlers run once the contexts, and with them the connections, are closed.
            SpringApplication.getShutdownHandlers().add(database::stop);
        }
        return settings(database, secrets);
    }

    private static Map<String, Object> settings(EmbeddedDatabase database, Secrets secrets) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", "app");
        settings.put("spring.datasource.password", secrets.appPassword());
        settings.put("spring.liquibase.user", "migrator");
        settings.put("spring.liquibase.password", secrets.migratorPassword());
        settings.put("spring.liquibase.parameters.appUser", "'app'@'127.0.0.1'");
        settings.put("comptoir.rebuilder.username", "rebuilder");
        settings.put("comptoir.rebuilder.password", secrets.rebuilderPassword());
        settings.put(REBUILDER, "'rebuilder'@'127.0.0.1'");
        settings.put("comptoir.secret", secrets.applicationSecret());
        settings.put("comptoir.embedded.active", true);
        return settings;
    }

    private static void forget(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
