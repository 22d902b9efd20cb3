package fr.comptoir.results;

import fr.comptoir.results.ElectionImport.Outcome;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff read once an election was uploaded: the result at the desk, or the reason at the field at fault. */
final class ImportAnswer {

    private ImportAnswer() {}

    /** Goes to the result, or puts the refusal at the field of its table and goes nowhere. */
    static Optional<ModelAndView> to(
            Outcome outcome, Function<String, String> field, BindingResult errors, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Imported(var sheet, var asInFile) -> {
                redirect.addFlashAttribute("flash", flash(sheet, asInFile));
                yield Optional.of(new ModelAndView("redirect:/gestion/resultats/" + sheet.edition()));
            }
            case Outcome.Refused refused -> {
                var sentence = new Object[] {refused.sentence()};
                errors.rejectValue(field.apply(refused.table()), "results.import.refused", sentence, null);
                yield Optional.empty();
            }
            case Outcome.SlugTaken(var slug, var suggestion) -> {
                errors.rejectValue("slug", "results.import.slug.taken", new Object[] {suggestion, slug}, null);
                yield Optional.empty();
            }
        };
    }

    private static String flash(ResultSheet sheet, Optional<Boolean> asInFile) {
        var done = "Élection importée : %d projets soutenus."
                .formatted(sheet.funded().size());
        return asInFile.map(same -> done
                        + (same
                                ? " Ce sont ceux que le fichier dit soutenus."
                                : " Le fichier en dit d’autres : sa règle n’est pas celle appliquée ici."))
                .orElse(done);
    }
}
