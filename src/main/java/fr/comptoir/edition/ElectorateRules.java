package fr.comptoir.edition;

import fr.comptoir.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must hold between the checks and the ways to vote of an edition: nobody is sent to a door that does not open. */
final class ElectorateRules {

    private static final Set<ResidencyCheck> ON_ONES_SCREEN =
            EnumSet.of(ResidencyCheck.DECLARATION, ResidencyCheck.LETTER, ResidencyCheck.FRANCECONNECT);

    private ElectorateRules() {}

    /** Why these terms make no sense; empty when they do. */
    static List<Refusal> refusals(ElectorateTerms terms) {
        var refusals = new ArrayList<Refusal>();
        if (terms.checks().stream().noneMatch(ResidencyCheck::isWay)) {
            refusals.add(Refusal.at("checks", "edition.checks.missing"));
        }
        if (terms.channels().isEmpty()) {
            refusals.add(Refusal.at("channels", "edition.channels.missing"));
        }
        var online = terms.checks().stream().anyMatch(ON_ONES_SCREEN::contains);
        if (terms.channels().contains(VotingChannel.ONLINE) && !online) {
            refusals.add(Refusal.at("checks", "edition.checks.online"));
        }
        if (terms.channels().contains(VotingChannel.DESK) && !terms.accepts(ResidencyCheck.DESK)) {
            refusals.add(Refusal.at("checks", "edition.checks.desk"));
        }
        return refusals;
    }
}
