package fr.comptoir.desk;

import fr.comptoir.desk.DeskEditions.Desk;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * An officer looks somebody up: what they posted and where the answer goes.
 *
 * @param desk where
 * @param form what was typed
 * @param errors what is wrong with it
 * @param model what the page shows
 * @param response its answer
 */
record Look(Desk desk, DeclarationForm form, BindingResult errors, Model model, HttpServletResponse response) {}
