package fr.comptoir.platform;

import fr.comptoir.shared.Refusal;
import java.util.List;
import org.springframework.validation.BindingResult;

/** Puts the refusals of a use case where the person looks: at the field, or above the form. */
public final class FormErrors {

    private FormErrors() {}

    /** Adds each refusal to the form's errors, so that the same page shows them beside what was typed. */
    public static void apply(BindingResult form, List<Refusal> refusals) {
        for (var refusal : refusals) {
            if (refusal.field().isEmpty()) {
                form.reject(refusal.code(), refusal.arguments(), refusal.code());
            } else {
                form.rejectValue(refusal.field(), refusal.code(), refusal.arguments(), refusal.code());
            }
        }
    }
}
