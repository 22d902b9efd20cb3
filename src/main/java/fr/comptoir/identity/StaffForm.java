package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A staff account as typed on its settings page. */
record StaffForm(
        @Nullable Integer version,

        @NotBlank(message = "{identity.name.missing}") @Size(max = 120, message = "{identity.name.long}") @Nullable
        String displayName,

        @Nullable String email,
        @Nullable List<Role> roles,
        @Nullable UUID structure,
        @Nullable Boolean enabled) {

    static StaffForm of(StaffAccounts.Account account) {
        var staff = account.view();
        return new StaffForm(
                account.version(),
                staff.displayName(),
                staff.email().value(),
                staff.roles().stream().sorted().toList(),
                account.structure().map(StructureId::value).orElse(null),
                staff.enabled());
    }

    Optional<EmailAddress> address() {
        return Optional.ofNullable(email).flatMap(EmailAddress::parse);
    }

    NewStaff toStaff() {
        return new NewStaff(
                address().orElseThrow(),
                Objects.requireNonNull(displayName).strip(),
                roles == null ? Set.of() : Set.copyOf(roles),
                Optional.ofNullable(structure).map(StructureId::new));
    }
}
