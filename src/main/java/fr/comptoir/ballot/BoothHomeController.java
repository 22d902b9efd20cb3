package fr.comptoir.ballot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody at the booth says that they live in another commune: the question again, their choices kept. */
@Controller
class BoothHomeController {

    private final BoothDoor door;
    private final BoothPages pages;
    private final HomePages homes;

    BoothHomeController(BoothDoor door, BoothPages pages, HomePages homes) {
        this.door = door;
        this.pages = pages;
        this.homes = homes;
    }

    @GetMapping("/voter/commune")
    String again() {
        return "redirect:/voter";
    }

    @PostMapping("/voter/commune")
    String ask(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return door.open(form).map(booth -> homes.ask(booth, visit)).orElseGet(() -> pages.late(visit));
    }
}
