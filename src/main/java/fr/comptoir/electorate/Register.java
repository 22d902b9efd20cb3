package fr.comptoir.electorate;

import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The imported register of an edition, as the vote asks it: is this identity in it, and where. */
@Service
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An identity in the register.
     *
     * @param commune where the register says that they live
     * @param people how many people share this identity
     */
    public record Entry(CommuneCode commune, int people) {

        /** Whether somebody of this identity may live there: people who share an identity may live apart. */
        boolean mayLiveIn(CommuneCode declared) {
            return people > 1 || commune.equals(declared);
        }
    }

    /**
     * The register that counts.
     *
     * @param entries how many identities it holds
     * @param since since when
     */
    public record InForce(int entries, Instant since) {}

    /** What the register in force says about this identity. */
    public Optional<Entry> find(EditionId edition, ElectorKey key) {
        return jdbc.sql("""
                        select e.commune_code, e.people
                        from register_in_force f join register_entry e on e.list_id = f.list_id
                        where f.edition_id = :edition and e.elector_key = :key
                        """)
                .param("edition", edition.value())
                .param("key", key.bytes())
                .query((row, _) -> new Entry(new CommuneCode(row.getString("commune_code")), row.getInt("people")))
                .optional();
    }

    /** The register in force, if there is one. */
    public Optional<InForce> inForce(EditionId edition) {
        return jdbc.sql("""
                        select (select count(*) from register_entry e where e.list_id = f.list_id) as entries, f.since
                        from register_in_force f
                        where f.edition_id = :edition
                        """)
                .param("edition", edition.value())
                .query(InForce.class)
                .optional();
    }
}
