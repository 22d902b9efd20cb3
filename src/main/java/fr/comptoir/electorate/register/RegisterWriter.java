package fr.comptoir.electorate.register;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the entries of a register. Two different lines with the same key are two people who share an identity. */
@Component
final class RegisterWriter implements ListWriter {

    private static final int STRETCH = 10_000;
    private static final int TOGETHER = 500;

    private final JdbcTemplate jdbc;

    RegisterWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int stretch() {
        return STRETCH;
    }

    @Override
    public long identity(Reading.Person person) {
        return person.fingerprint();
    }

    @Override
    public LineFault repeated() {
        return LineFault.DUPLICATE;
    }

    /** In the order of the keys, so that each page of the index is visited once a stretch. */
    @Override
    public List<Reading.Faulty> write(ResidentList list, List<Reading.Person> people) {
        var id = list.id().value();
        var rows = people.stream()
                .sorted(Comparator.comparing(person -> person.key().hex()))
                .toList();
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            insert(list.id().value(), rows.subList(from, Math.min(from + TOGETHER, rows.size())));
        }
        return List.of();
    }

    /** Many rows in one statement: one by one, most of the time would be spent between the rows. */
    private void insert(UUID list, List<Reading.Person> people) {
        var rows = String.join(", ", Collections.nCopies(people.size(), "(?, ?, ?)"));
        jdbc.update(
                "insert into register_entry (list_id, elector_key, commune_code) values " + rows
                        + " on duplicate key update people = people + 1",
                statement -> {
                    var place = 0;
                    for (var person : people) {
                        statement.setObject(++place, list);
                        statement.setBytes(++place, person.key().bytes());
                        statement.setString(++place, person.commune().value());
                    }
                });
    }
}
