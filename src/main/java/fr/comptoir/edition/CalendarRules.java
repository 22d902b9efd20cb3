package fr.comptoir.edition;

import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What makes sense in a calendar: what is voted is known before the vote, and nothing is counted before its end. */
final class CalendarRules {

    private CalendarRules() {}

    /** What makes no sense, each at the field to mend; empty when all is well. */
    static List<Refusal> refusals(Calendar calendar) {
        var refusals = new ArrayList<Refusal>();
        startsNotBefore(calendar, Phase.SUBMISSION, Phase.IDEAS, refusals);
        startsNotBefore(calendar, Phase.LABELLING, Phase.SUBMISSION, refusals);
        endsBefore(calendar, Phase.SUBMISSION, Phase.VOTE, refusals);
        endsBefore(calendar, Phase.LABELLING, Phase.VOTE, refusals);
        startsAfter(calendar, Phase.COUNT, Phase.VOTE, refusals);
        startsNotBefore(calendar, Phase.PROCLAMATION, Phase.COUNT, refusals);
        startsNotBefore(calendar, Phase.FOLLOW_UP, Phase.PROCLAMATION, refusals);
        return refusals;
    }

    private static void startsNotBefore(Calendar calendar, Phase phase, Phase other, List<Refusal> refusals) {
        if (isBefore(calendar, phase, true, other, true)) {
            refusals.add(refusal(phase, true, "starts-before", other));
        }
    }

    private static void startsAfter(Calendar calendar, Phase phase, Phase other, List<Refusal> refusals) {
        if (isBefore(calendar, phase, true, other, false)) {
            refusals.add(refusal(phase, true, "starts-before-end", other));
        }
    }

    private static void endsBefore(Calendar calendar, Phase phase, Phase other, List<Refusal> refusals) {
        if (isBefore(calendar, other, true, phase, false)) {
            refusals.add(refusal(phase, false, "ends-after-start", other));
        }
    }

    private static boolean isBefore(Calendar calendar, Phase one, boolean oneStart, Phase two, boolean twoStart) {
        var first = calendar.of(one).map(period -> oneStart ? period.startsAt() : period.endsAt());
        var second = calendar.of(two).map(period -> twoStart ? period.startsAt() : period.endsAt());
        return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
    }

    private static Refusal refusal(Phase phase, boolean start, String rule, Phase other) {
        var code = "edition.calendar." + rule + "." + other;
        return Refusal.at("dates[" + phase + "]." + (start ? "start" : "end"), code);
    }
}
