package fr.comptoir.identity;

import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the staff's side: who they are, what they may do, whether they may still enter. */
@Controller
@RequestMapping("/gestion/reglages/utilisateurs")
class StaffController {

    private static final String LIST = "redirect:/gestion/reglages/utilisateurs";

    private final StaffDirectory directory;
    private final Structures structures;
    private final MessageSource words;

    StaffController(StaffDirectory directory, Structures structures, MessageSource words) {
        this.directory = directory;
        this.structures = structures;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", directory.all());
        return "identity/people";
    }

    @GetMapping("/nouveau")
    String start(Model model) {
        model.addAttribute("form", new StaffForm(null, null, null, null, null, true));
        return page(model);
    }

    @PostMapping("/nouveau")
    String create(
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (isAcceptable(form, errors) && isDone(directory.create(form.toStaff(), actor), errors)) {
            redirect.addFlashAttribute("flash", form.displayName() + " va recevoir une invitation par courriel.");
            return LIST;
        }
        return refused(model, response);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var account = directory.account(new StaffId(id)).orElseThrow(NotFound::new);
        model.addAttribute("id", id);
        model.addAttribute("form", StaffForm.of(account));
        return page(model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StaffForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (isAcceptable(form, errors) && isDone(change(new StaffId(id), form, actor), errors)) {
            redirect.addFlashAttribute("flash", "Le compte de " + form.displayName() + " est à jour.");
            return LIST;
        }
        model.addAttribute("id", id);
        return refused(model, response);
    }

    private Result<StaffView> change(StaffId id, StaffForm form, Actor actor) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        return directory.update(id, version, form.toStaff(), Boolean.TRUE.equals(form.enabled()), actor);
    }

    private static boolean isAcceptable(StaffForm form, BindingResult errors) {
        if (form.address().isEmpty()) {
            errors.rejectValue("email", "identity.email.invalid");
        }
        return !errors.hasErrors();
    }

    private static boolean isDone(Result<StaffView> result, BindingResult errors) {
        return switch (result) {
            case Result.Done<StaffView>(var _) -> true;
            case Result.Refused<StaffView>(var reasons) -> {
                FormErrors.apply(errors, reasons);
                yield false;
            }
        };
    }

    private String refused(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("roles", options(Role.values(), "role."));
        model.addAttribute(
                "structures",
                structures.all().stream()
                        .map(structure -> new Choice(structure.id().value().toString(), structure.name()))
                        .toList());
        return "identity/person";
    }

    private List<Choice> options(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(), words.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
