package fr.comptoir.territory;

import fr.comptoir.shared.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communes as the database holds them. */
@Repository
class CommuneTables {

    private final JdbcClient jdbc;

    CommuneTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A commune, and whether it still exists or has merged into another one. */
    record Stored(Commune commune, boolean current) {}

    /** Every commune ever known, by code. */
    List<Stored> all() {
        var groups = groups();
        var postalCodes = postalCodes();
        return jdbc
                .sql(
                        "select code, name, population, arrondissement_code, epci_code, current from commune order by code")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Stored(row.commune(groups, postalCodes), row.current()))
                .toList();
    }

    private Map<String, Territory> groups() {
        return jdbc.sql("select code, kind, name from territory").query(Territory.class).list().stream()
                .collect(Collectors.toMap(Territory::code, Function.identity()));
    }

    private Map<String, List<String>> postalCodes() {
        var byCommune = new HashMap<String, List<String>>();
        jdbc.sql("select commune_code, postal_code from commune_postal_code order by commune_code, postal_code")
                .query(PostalCode.class)
                .list()
                .forEach(row -> byCommune
                        .computeIfAbsent(row.communeCode(), _ -> new ArrayList<>())
                        .add(row.postalCode()));
        return byCommune;
    }

    void retireAll() {
        jdbc.sql("update commune set current = false").update();
    }

    void save(Territory group) {
        jdbc.sql("""
                        insert into territory (code, kind, name) values (:code, :kind, :name)
                        on duplicate key update kind = values(kind), name = values(name)
                        """)
                .param("code", group.code())
                .param("kind", group.kind().name())
                .param("name", group.name())
                .update();
    }

    void save(Commune commune) {
        jdbc.sql("""
                        insert into commune (code, name, search_name, population, arrondissement_code, epci_code, current)
                        values (:code, :name, :searchName, :population, :arrondissement, :epci, true)
                        on duplicate key update name = values(name), search_name = values(search_name),
                            population = values(population), arrondissement_code = values(arrondissement_code),
                            epci_code = values(epci_code), current = true
                        """)
                .param("code", commune.code().value())
                .param("name", commune.name())
                .param("searchName", SearchText.of(commune.name()))
                .param("population", commune.population())
                .param("arrondissement", commune.arrondissement().code())
                .param("epci", commune.epci().code())
                .update();
        savePostalCodes(commune);
    }

    private void savePostalCodes(Commune commune) {
        jdbc.sql("delete from commune_postal_code where commune_code = :code")
                .param("code", commune.code().value())
                .update();
        for (var postalCode : commune.postalCodes()) {
            jdbc.sql("insert into commune_postal_code (postal_code, commune_code) values (:postalCode, :code)")
                    .param("postalCode", postalCode)
                    .param("code", commune.code().value())
                    .update();
        }
    }

    private record PostalCode(String communeCode, String postalCode) {}

    private record Row(
            String code, String name, int population, String arrondissementCode, String epciCode, boolean current) {

        Commune commune(Map<String, Territory> groups, Map<String, List<String>> postalCodes) {
            return new Commune(
                    new CommuneCode(code),
                    name,
                    population,
                    Objects.requireNonNull(groups.get(arrondissementCode)),
                    Objects.requireNonNull(groups.get(epciCode)),
                    Objects.requireNonNull(postalCodes.get(code)));
        }
    }
}
