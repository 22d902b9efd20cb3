package fr.comptoir.results;

import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;

/**
 * What a certified result gives to a project.
 *
 * @param project the project
 * @param granted what it receives, more than nothing
 */
public record Award(ProjectId project, Amount granted) {}
