package fr.comptoir.ballot;

import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EditionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Signs the page with « Je vote »: choices, identity and token as they were checked. What comes back changed, by a browser
 * extension or by hand, is noticed and nothing is cast.
 */
@Component
class BoothProof {

    private final KeyedHash hash;

    BoothProof(KeyedHash hash) {
        this.hash = hash;
    }

    /** The proof of what this form holds. */
    String of(EditionId edition, BoothForm form) {
        var fields = Stream.of(
                form.token(),
                form.birthName(),
                form.givenNames(),
                form.birthDay(),
                form.birthMonth(),
                form.birthYear(),
                form.commune(),
                String.valueOf(BoothForm.ticked(form.sworn())),
                String.valueOf(BoothForm.ticked(form.parentalConsent())),
                form.way(),
                form.email(),
                form.phone(),
                form.letterCode(),
                form.pivot());
        // The length before each text: no two forms are written the same way.
        var text = Stream.concat(fields, form.chosen().stream().sorted())
                .map(BoothForm::text)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(hash.of("booth", edition, text));
    }

    /** Whether the form comes back as it was signed. */
    boolean holds(EditionId edition, BoothForm form) {
        return MessageDigest.isEqual(
                of(edition, form).getBytes(StandardCharsets.UTF_8),
                BoothForm.text(form.proof()).getBytes(StandardCharsets.UTF_8));
    }
}
