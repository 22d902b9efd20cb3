package fr.comptoir.platform;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database server writes beside its tables, as far as its own settings tell. */
@Component
public class DatabaseTraces {

    private final JdbcClient jdbc;

    DatabaseTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The logs of statements or rows that are on, by the name of their setting: each would tie a voter to a ballot. */
    public List<String> logs() {
        return Stream.of("log_bin", "general_log", "slow_query_log")
                .filter(this::isOn)
                .toList();
    }

    /** Whether what is deleted is overwritten on its page. */
    public boolean isScrubbed() {
        return isOn("innodb_immediate_scrub_data_uncompressed");
    }

    private boolean isOn(String setting) {
        return jdbc.sql("select @@global." + setting).query(Boolean.class).single();
    }
}
