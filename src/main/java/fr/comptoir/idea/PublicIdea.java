package fr.comptoir.idea;

import fr.comptoir.platform.Dates;
import fr.comptoir.territory.Commune;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An idea as its public page shows it: nothing about its author. */
record PublicIdea(
        String reference,
        String sentence,
        String entry,
        String channel,
        String day,
        @Nullable String theme,
        @Nullable String commune,
        @Nullable String territory,
        String status,
        String statusText,
        List<Step> steps) {

    /** A step of the path; its state is done, now or next. */
    record Step(String label, @Nullable String dates, String state) {}

    static PublicIdea of(IdeaView idea, IdeaWords words, Dates dates) {
        return new PublicIdea(
                idea.reference(),
                idea.sentence(),
                words.of(idea.entry()),
                words.of(idea.channel()),
                dates.day(idea.voicedAt()),
                idea.theme().map(words::of).orElse(null),
                idea.commune().map(Commune::name).orElse(null),
                idea.commune().map(commune -> commune.epci().name()).orElse(null),
                words.of(idea.status()),
                words.say("idea.status." + idea.status() + ".text"),
                steps(idea, words, dates.shortDay(idea.voicedAt())));
    }

    private static List<Step> steps(IdeaView idea, IdeaWords words, String voicedOn) {
        var accompanied = words.say("idea.step.accompanied");
        var deposited = words.say("idea.step.deposited");
        var voted = new Step(words.say("idea.step.voted"), null, "next");
        return switch (idea.status()) {
            case VOICED ->
                List.of(
                        new Step(words.say("idea.step.voiced"), voicedOn, "now"),
                        new Step(accompanied, null, "next"),
                        new Step(deposited, null, "next"),
                        voted);
            case IN_ACCOMPANIMENT ->
                List.of(
                        new Step(words.say("idea.step.voiced"), voicedOn, "done"),
                        new Step(accompanied, null, "now"),
                        new Step(deposited, null, "next"),
                        voted);
            case SUBMITTED ->
                List.of(
                        new Step(words.say("idea.step.voiced"), voicedOn, "done"),
                        new Step(accompanied, null, "done"),
                        new Step(deposited, null, "now"),
                        voted);
            case REFERRED, JOINED, MATURING, ABANDONED ->
                List.of(
                        new Step(words.say("idea.step.voiced"), voicedOn, "done"),
                        new Step(accompanied, null, "done"),
                        new Step(words.of(idea.status()), null, "now"));
        };
    }
}
