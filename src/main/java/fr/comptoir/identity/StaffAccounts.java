package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff accounts as the database holds them. */
@Repository
class StaffAccounts {

    private static final String ACCOUNTS = """
            select a.id, a.email, a.display_name, a.structure_id, s.name as structure_name, a.enabled, a.version,
                (select group_concat(role) from staff_role where staff_id = a.id) as roles
            from staff_account a
            left join partner_structure s on s.id = a.structure_id
            """;

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with what its own page needs: its structure and the version that a change starts from. */
    record Account(StaffView view, Optional<StructureId> structure, int version) {}

    Optional<Account> find(StaffId id) {
        return jdbc.sql(ACCOUNTS + "where a.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::account);
    }

    Optional<StaffView> byEmail(EmailAddress email) {
        return jdbc.sql(ACCOUNTS + "where a.email = :email")
                .param("email", email.value())
                .query(Row.class)
                .optional()
                .map(row -> row.account().view());
    }

    List<StaffView> all() {
        return jdbc.sql(ACCOUNTS + "order by a.display_name, a.email").query(Row.class).list().stream()
                .map(row -> row.account().view())
                .toList();
    }

    /** Opens the account; an address that is taken throws {@link org.springframework.dao.DuplicateKeyException}. */
    StaffId insert(NewStaff staff, String passwordHash, boolean demonstration) {
        var id = StaffId.next();
        jdbc.sql("""
                        insert into staff_account (id, email, display_name, password_hash, structure_id, enabled, demonstration,
                            failed_logins, version)
                        values (:id, :email, :name, :password, :structure, true, :demonstration, 0, 0)
                        """)
                .param("id", id.value())
                .param("email", staff.email().value())
                .param("name", staff.displayName())
                .param("password", passwordHash)
                .param("structure", staff.structure().map(StructureId::value).orElse(null))
                .param("demonstration", demonstration)
                .update();
        give(id, staff.roles());
        return id;
    }

    /** Changes the account unless somebody else did since this version. */
    void update(StaffId id, int version, NewStaff staff, boolean enabled) {
        var changed = jdbc.sql("""
                        update staff_account
                        set email = :email, display_name = :name, structure_id = :structure, enabled = :enabled, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("email", staff.email().value())
                .param("name", staff.displayName())
                .param("structure", staff.structure().map(StructureId::value).orElse(null))
                .param("enabled", enabled)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("staff account changed in between");
        }
        jdbc.sql("delete from staff_role where staff_id = :id")
                .param("id", id.value())
                .update();
        give(id, staff.roles());
    }

    private void give(StaffId id, Set<Role> roles) {
        for (var role : EnumSet.copyOf(roles)) {
            jdbc.sql("insert into staff_role (staff_id, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
    }

    private record Row(
            UUID id,
            String email,
            String displayName,
            @Nullable UUID structureId,
            @Nullable String structureName,
            boolean enabled,
            int version,
            @Nullable String roles) {

        Account account() {
            var view = new StaffView(
                    new StaffId(id),
                    new EmailAddress(email),
                    displayName,
                    heldRoles(),
                    Optional.ofNullable(structureName),
                    enabled);
            return new Account(view, Optional.ofNullable(structureId).map(StructureId::new), version);
        }

        private Set<Role> heldRoles() {
            return roles == null
                    ? Set.of()
                    : Set.of(roles.split(",")).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        }
    }
}
