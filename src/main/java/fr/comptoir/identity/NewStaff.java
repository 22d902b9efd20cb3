package fr.comptoir.identity;

import fr.comptoir.shared.EmailAddress;
import java.util.Optional;
import java.util.Set;

/** What it takes to open a staff account, or to change it; the components mean what they mean in {@link StaffView}. */
public record NewStaff(EmailAddress email, String displayName, Set<Role> roles, Optional<StructureId> structure) {}
