package fr.comptoir.ballot;

import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Theme;
import java.util.List;
import java.util.Optional;

/**
 * A line of the ballot paper, as sealed.
 *
 * @param number its number on the ballot, from 1
 * @param projectId the project
 * @param title its title
 * @param requested what it asks for
 * @param territory the code of the EPCI where it takes place; empty when it is for everybody
 * @param theme what it is about, if known
 * @param holder a number that its holder shares with their other projects on this ballot; empty when unknown
 */
public record BallotLine(
        int number,
        ProjectId projectId,
        String title,
        Amount requested,
        Optional<String> territory,
        Optional<Theme> theme,
        Optional<Integer> holder) {

    /** The ballot paper with these projects, each at its number. */
    static List<BallotLine> of(List<ProjectView> projects) {
        var holders = projects.stream()
                .map(project -> project.holderName().strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return projects.stream().map(project -> of(project, holders)).toList();
    }

    private static BallotLine of(ProjectView project, List<String> holders) {
        var holder = holders.indexOf(project.holderName().strip()) + 1;
        return new BallotLine(
                project.number().orElseThrow(),
                project.id(),
                project.title(),
                project.requested(),
                project.commune().map(commune -> commune.epci().code()),
                project.theme(),
                holder == 0 ? Optional.empty() : Optional.of(holder));
    }
}
