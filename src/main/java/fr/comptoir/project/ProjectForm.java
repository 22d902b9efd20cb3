package fr.comptoir.project;

import static java.util.Objects.requireNonNullElse;

import fr.comptoir.idea.IdeaView;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The first page of the deposit, as typed. */
record ProjectForm(
        @Nullable @NotBlank(message = "{project.title.blank}") @Size(max = 120, message = "{project.title.long}")
        String title,

        @Nullable @NotBlank(message = "{project.summary.blank}") @Size(max = 400, message = "{project.summary.long}")
        String summary,

        @Nullable @NotNull(message = "{project.theme.blank}")
        Theme theme,

        @Nullable String commune,

        @Nullable @NotBlank(message = "{project.description.blank}") @Size(max = 5000, message = "{project.text.long}")
        String description,

        @Nullable @NotBlank(message = "{project.why.blank}") @Size(max = 5000, message = "{project.text.long}")
        String why,

        @Nullable @Size(max = 5000, message = "{project.text.long}")
        String plus) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 400;

    /** What the idea already said: nobody types it again. */
    static ProjectForm of(IdeaView idea) {
        var sentence = idea.sentence();
        return new ProjectForm(
                cut(sentence, LONGEST_TITLE),
                cut(sentence, LONGEST_SUMMARY),
                idea.theme().orElse(null),
                idea.commune().map(Commune::label).orElse(null),
                sentence.length() > LONGEST_TITLE ? sentence : null,
                null,
                null);
    }

    static ProjectForm of(ProjectView project) {
        return new ProjectForm(
                project.title(),
                project.summary(),
                project.theme().orElse(null),
                project.commune().map(Commune::label).orElse(null),
                project.description(),
                project.why(),
                project.plus());
    }

    /** The answers, once the form was found valid. */
    ProjectAnswers toAnswers(@Nullable CommuneCode where) {
        return new ProjectAnswers(
                text(title), text(summary), text(description), text(why), text(plus), theme(theme), where);
    }

    private static Theme theme(@Nullable Theme theme) {
        if (theme == null) {
            throw new IllegalStateException("a valid form has a theme");
        }
        return theme;
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }

    private static String cut(String sentence, int longest) {
        if (sentence.length() <= longest) {
            return sentence;
        }
        var space = sentence.lastIndexOf(' ', longest - 1);
        return sentence.substring(0, space > 0 ? space : longest - 1) + "…";
    }
}
