package fr.comptoir.electorate.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the desk and asks for a letter, as typed; nothing of it is kept but a code's hash.
 *
 * @param street may stay empty: the letter is then handed over
 * @param town postal code and town of the address
 */
record LetterForm(String birthName, String givenNames, String birthDate, String commune, String street, String town) {

    LetterForm(
            @Nullable String birthName,
            @Nullable String givenNames,
            @Nullable String birthDate,
            @Nullable String commune,
            @Nullable String street,
            @Nullable String town) {
        this.birthName = Objects.requireNonNullElse(birthName, "");
        this.givenNames = Objects.requireNonNullElse(givenNames, "");
        this.birthDate = Objects.requireNonNullElse(birthDate, "");
        this.commune = Objects.requireNonNullElse(commune, "");
        this.street = Objects.requireNonNullElse(street, "");
        this.town = Objects.requireNonNullElse(town, "");
    }
}
