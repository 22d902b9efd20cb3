package fr.comptoir.electorate.register;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the entries of a register. Two different lines with the same key are two people who share an identity. */
@Component
final class RegisterWriter implements ListWriter {

    private static final int STRETCH = 10_000;

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
        jdbc.batchUpdate("""
                insert into register_entry (list_id, elector_key, commune_code) values (?, ?, ?)
                on duplicate key update people = people + 1
                """, rows, rows.size(), (statement, person) -> {
            statement.setObject(1, id);
            statement.setBytes(2, person.key().bytes());
            statement.setString(3, person.commune().value());
        });
        return List.of();
    }
}
