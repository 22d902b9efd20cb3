package fr.comptoir.ballot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * One step of a visit to the booth: what was posted and where the answer goes.
 *
 * @param form what was posted
 * @param errors what is wrong with it
 * @param model what the page shows
 * @param request the request
 * @param response its answer
 */
record Visit(
        BoothForm form, BindingResult errors, Model model, HttpServletRequest request, HttpServletResponse response) {}
