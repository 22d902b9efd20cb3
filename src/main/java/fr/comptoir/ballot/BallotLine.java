package fr.comptoir.ballot;

import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;

/**
 * A line of the ballot paper, as sealed.
 *
 * @param number its number on the ballot, from 1
 * @param projectId the project
 * @param title its title when the poll was sealed
 * @param requested what it asks for
 */
public record BallotLine(int number, ProjectId projectId, String title, Amount requested) {}
