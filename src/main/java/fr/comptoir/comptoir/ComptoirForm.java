package fr.comptoir.comptoir;

import org.jspecify.annotations.Nullable;

/** What the staff types to set a comptoir up, or to change it. */
record ComptoirForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String accessNote) {

    static final ComptoirForm EMPTY = new ComptoirForm(null, null, null, null, null);

    static ComptoirForm of(ComptoirView comptoir) {
        return new ComptoirForm(
                comptoir.name(),
                comptoir.place(),
                comptoir.address(),
                comptoir.commune().label(),
                comptoir.accessNote());
    }
}
