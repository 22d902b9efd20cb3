package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ComptoirTest
class EmbeddedDatabaseTests {

    private final JdbcClient application;
    private final TestDatabase database;
    private final String url;

    EmbeddedDatabaseTests(JdbcClient application, TestDatabase database, Environment environment) {
        this.application = application;
        this.database = database;
        this.url = environment.getRequiredProperty("spring.datasource.url");
    }

    @Test
    void the_server_listens_on_the_loopback_address_only() {
        assertThat(application.sql("select @@bind_address").query(String.class).single())
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "app", "migrator"})
    void nobody_enters_without_a_password(String account) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, account, "")).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal",
                "rulebook",
                "certified_result",
                "imported_result",
                "urn_ballot",
                "urn_tracker",
                "ballot_line"
            })
    void the_application_cannot_change_or_delete_what_is_written_once(String table) {
        assertThatThrownBy(() -> application.sql("delete from " + table).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
        var column = database.owner()
                .sql(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = :table limit 1")
                .param("table", table)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> application
                        .sql("update %s set %s = %s".formatted(table, column, column))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void the_application_cannot_change_the_schema() {
        assertThatThrownBy(() -> application
                        .sql("alter table roll_entry drop key one_signature_per_resident_and_edition")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }
}
