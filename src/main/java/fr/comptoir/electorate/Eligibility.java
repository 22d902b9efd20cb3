package fr.comptoir.electorate;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;

/** Decides whether a declaration gives the right to vote in an edition, on the day on which it is made. */
@Service
public class Eligibility {

    /** Below this age, a parent agrees. */
    public static final int AGE_WITHOUT_CONSENT = 15;

    private static final int OLDEST = 125;

    private final Territories territories;
    private final KeyedHash hash;
    private final Clock clock;
    private final ComptoirProperties properties;

    Eligibility(Territories territories, KeyedHash hash, Clock clock, ComptoirProperties properties) {
        this.territories = territories;
        this.hash = hash;
        this.clock = clock;
        this.properties = properties;
    }

    /** The elector that this declaration stands for, or every reason why it cannot vote, at the fields concerned. */
    public Result<Elector> check(EditionView edition, Declaration declaration) {
        var reasons = reasons(edition, declaration);
        return reasons.isEmpty() ? Result.done(elector(edition, declaration)) : Result.refused(reasons);
    }

    /** The day on which a vote would be cast now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), properties.zone());
    }

    private List<Refusal> reasons(EditionView edition, Declaration declaration) {
        var reasons = new ArrayList<Refusal>();
        if (!NormalisedName.of(declaration.birthName()).isName()) {
            reasons.add(Refusal.at("birthName", "electorate.birthName.missing"));
        }
        if (!NormalisedName.of(declaration.givenNames()).isName()) {
            reasons.add(Refusal.at("givenNames", "electorate.givenNames.missing"));
        }
        reasons.addAll(ageReasons(edition, declaration));
        if (territories.find(declaration.commune()).isEmpty()) {
            reasons.add(Refusal.at("commune", "electorate.commune.unknown"));
        }
        if (!declaration.sworn()) {
            reasons.add(Refusal.at("sworn", "electorate.sworn.missing"));
        }
        return reasons;
    }

    private List<Refusal> ageReasons(EditionView edition, Declaration declaration) {
        var age = declaration.birthDate().ageOn(today());
        if (age < 0 || age > OLDEST) {
            return List.of(Refusal.at("birthDay", "electorate.birthDate.impossible"));
        }
        if (age < edition.minimumAge()) {
            return List.of(Refusal.at("birthDay", "electorate.birthDate.tooYoung", edition.minimumAge()));
        }
        if (age < AGE_WITHOUT_CONSENT && !declaration.parentalConsent()) {
            return List.of(Refusal.at("parentalConsent", "electorate.parentalConsent.missing", AGE_WITHOUT_CONSENT));
        }
        return List.of();
    }

    private Elector elector(EditionView edition, Declaration declaration) {
        var email = declaration.email();
        return new Elector(
                edition.id(),
                ElectorKey.of(hash.of("elector", edition.id(), declaration.identity())),
                declaration.commune(),
                email,
                HexFormat.of().formatHex(hash.of("contact", edition.id(), email.value())));
    }
}
