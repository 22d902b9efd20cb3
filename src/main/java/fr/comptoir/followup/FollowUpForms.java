package fr.comptoir.followup;

import fr.comptoir.shared.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The forms of a follow-up file, as typed; what cannot be read is said at its field and kept there. */
final class FollowUpForms {

    private FollowUpForms() {}

    record Sign(@Nullable String signedOn) {}

    record Plan(@Nullable String dueOn, @Nullable String amount) {}

    record Pay(@Nullable String instalment, @Nullable String paidOn) {}

    record News(
            @NotBlank(message = "{followup.news.title.missing}")
            @Size(max = 120, message = "{followup.news.title.long}")
            @Nullable
            String title,

            @NotBlank(message = "{followup.news.text.missing}")
            @Size(max = 2000, message = "{followup.news.text.long}")
            @Nullable
            String text) {}

    record Advance(@Nullable String to) {}

    /** The day typed in this field. */
    static Optional<LocalDate> day(@Nullable String typed, String field, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, "followup.day.missing");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
            return Optional.empty();
        }
    }

    /** The amount typed in the field of that name. */
    static Optional<Amount> amount(@Nullable String typed, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue("amount", "followup.amount.missing");
            return Optional.empty();
        }
        var amount = Amount.parse(typed);
        if (amount.isEmpty()) {
            errors.rejectValue("amount", "followup.amount.unreadable");
        }
        return amount;
    }

    /** The instalment that a button of the page names. */
    static Optional<InstalmentId> instalment(@Nullable String posted, BindingResult errors) {
        try {
            return Optional.of(new InstalmentId(UUID.fromString(String.valueOf(posted))));
        } catch (IllegalArgumentException e) {
            errors.reject("followup.state.order");
            return Optional.empty();
        }
    }

    /** The state that a button of the page names. */
    static Optional<AgreementState> state(@Nullable String posted, BindingResult errors) {
        var state = Arrays.stream(AgreementState.values())
                .filter(each -> each.name().equals(posted))
                .findFirst();
        if (state.isEmpty()) {
            errors.reject("followup.state.order");
        }
        return state;
    }
}
