package fr.comptoir.electorate.register;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.Register;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The electorate of an edition: its register and its letters, made from lists that administrators upload. */
@Controller
@RequestMapping("/gestion/reglages/editions/{slug}/electorat")
class ListController {

    private static final int SHOWN_FAULTS = 50;

    private final Editions editions;
    private final ListDesk desk;
    private final ListFaults faults;
    private final Register register;
    private final LetterCodes letters;

    ListController(Editions editions, ListDesk desk, ListFaults faults, Register register, LetterCodes letters) {
        this.editions = editions;
        this.desk = desk;
        this.faults = faults;
        this.register = register;
        this.letters = letters;
    }

    /** What is uploaded, and what for. */
    record UploadForm(@Nullable Purpose purpose, @Nullable MultipartFile file) {}

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("form", new UploadForm(Purpose.REGISTER, null));
        return page(edition(slug), model);
    }

    @PostMapping("/listes")
    String upload(
            @PathVariable String slug,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var edition = edition(slug);
        var file = form.file();
        var purpose = form.purpose();
        if (purpose == null) {
            errors.rejectValue("purpose", "electorate.list.purpose.missing");
        }
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "electorate.list.file.missing");
        }
        if (purpose != null && file != null && !file.isEmpty()) {
            try (var content = file.getInputStream()) {
                switch (desk.upload(edition, purpose, String.valueOf(file.getOriginalFilename()), content, actor)) {
                    case Result.Done<ListId>(var id) -> {
                        return redirect(edition, id);
                    }
                    case Result.Refused<ListId>(var reasons) -> FormErrors.apply(errors, reasons);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(edition, model);
    }

    @GetMapping("/listes/{id}")
    String list(@PathVariable String slug, @PathVariable UUID id, Actor actor, Model model) {
        var edition = edition(slug);
        var list = desk.find(edition, new ListId(id));
        if (list.status() == ListStatus.MAPPING) {
            model.addAttribute("form", ListForm.of(list));
            return columns(edition, list, list.columns(), model);
        }
        model.addAttribute("edition", edition);
        model.addAttribute("list", list);
        model.addAttribute("mine", list.askedBy().equals(actor.id()));
        model.addAttribute("inForce", desk.isInForce(list));
        model.addAttribute("shared", desk.shared(list));
        model.addAttribute("faults", faults.first(list.id(), SHOWN_FAULTS));
        return "electorate/list";
    }

    /** Shows the lines under these columns, or reads all of them. */
    @PostMapping("/listes/{id}")
    String map(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") ListForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "voir") String suite,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var edition = edition(slug);
        var list = desk.find(edition, new ListId(id));
        if (list.status() != ListStatus.MAPPING) {
            return redirect(edition, list.id());
        }
        var width = desk.sample(list, list.columns()).headings().size();
        var mapping = form.mapping(width);
        if (suite.equals("lire")) {
            var adds = Boolean.TRUE.equals(form.adds());
            var printed = Boolean.TRUE.equals(form.printed());
            switch (desk.start(edition, list, mapping, adds, printed, actor)) {
                case Result.Done<ListId> _ -> {
                    desk.wake(list.id());
                    return redirect(edition, list.id());
                }
                case Result.Refused<ListId>(var reasons) -> {
                    FormErrors.apply(errors, reasons);
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
            }
        }
        return columns(edition, list, mapping, model);
    }

    @PostMapping("/listes/{id}/service")
    String putInForce(@PathVariable String slug, @PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var edition = edition(slug);
        var list = desk.find(edition, new ListId(id));
        redirect.addFlashAttribute(
                "flash",
                switch (desk.putInForce(edition, list, actor)) {
                    case Result.Done<ListId> _ -> "Ce registre est en service.";
                    case Result.Refused<ListId> _ -> "Ce fichier n’est pas prêt à être mis en service.";
                });
        return redirect(edition, list.id());
    }

    @PostMapping("/listes/{id}/abandon")
    String drop(@PathVariable String slug, @PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        var edition = edition(slug);
        desk.drop(edition, desk.find(edition, new ListId(id)), actor);
        redirect.addFlashAttribute("flash", "Le fichier est effacé.");
        return "redirect:/gestion/reglages/editions/" + edition.slug() + "/electorat";
    }

    private EditionView edition(String slug) {
        return editions.bySlug(slug).orElseThrow(NotFound::new);
    }

    private static String redirect(EditionView edition, ListId id) {
        return "redirect:/gestion/reglages/editions/" + edition.slug() + "/electorat/listes/" + id.value();
    }

    private String page(EditionView edition, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("lists", desk.all(edition));
        model.addAttribute("register", register.inForce(edition.id()).orElse(null));
        model.addAttribute("letters", letters.count(edition.id()));
        model.addAttribute(
                "purposes",
                List.of(
                        new Choice("REGISTER", "Un registre : seules les personnes de cette liste pourront voter"),
                        new Choice("LETTERS", "Des lettres : chaque personne de cette liste reçoit un code")));
        return "electorate/electorate";
    }

    private String columns(EditionView edition, ResidentList list, ColumnMapping mapping, Model model) {
        var sample = desk.sample(list, mapping);
        model.addAttribute("edition", edition);
        model.addAttribute("list", list);
        model.addAttribute("sample", sample);
        model.addAttribute("wanted", ListColumn.of(list.purpose()));
        model.addAttribute(
                "headings",
                IntStream.range(0, sample.headings().size())
                        .mapToObj(place -> new Choice(
                                String.valueOf(place),
                                (place + 1) + ". " + sample.headings().get(place)))
                        .toList());
        return "electorate/columns";
    }
}
