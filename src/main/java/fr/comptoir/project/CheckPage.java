package fr.comptoir.project;

import java.util.List;

/**
 * The answers as « vérifiez vos réponses » shows them.
 *
 * @param parts the pages of the deposit with their answers, the plan aside
 * @param plan the financing plan
 */
record CheckPage(List<Part> parts, PlanTable plan) {

    /** A page of the deposit. */
    record Part(String path, String label, List<Answer> answers) {}

    /** An answer; the field leads back to it. */
    record Answer(String field, String question, String answer) {}
}
