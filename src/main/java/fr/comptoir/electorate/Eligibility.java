package fr.comptoir.electorate;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Decides whether a declaration gives the right to vote in an edition, on the day on which it is made. */
@Service
public class Eligibility {

    private final Territories territories;
    private final Register register;
    private final KeyedHash hash;
    private final Clock clock;
    private final ComptoirProperties properties;

    Eligibility(
            Territories territories, Register register, KeyedHash hash, Clock clock, ComptoirProperties properties) {
        this.territories = territories;
        this.register = register;
        this.hash = hash;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * The elector that this declaration stands for, or every reason why it cannot vote, at the fields concerned.
     *
     * @param way how they show who they are
     */
    public Result<Elector> check(EditionView edition, Declaration declaration, Way way) {
        var reasons = reasons(edition, declaration, way);
        if (!reasons.isEmpty()) {
            return Result.refused(reasons);
        }
        var elector = elector(edition, declaration, way);
        return registerReason(edition, elector)
                .<Result<Elector>>map(Result::refused)
                .orElseGet(() -> Result.done(elector));
    }

    /** Why the imported register speaks against this elector, when the edition asks it. */
    private Optional<Refusal> registerReason(EditionView edition, Elector elector) {
        if (!edition.electorate().accepts(ResidencyCheck.REGISTER)) {
            return Optional.empty();
        }
        var entry = register.find(edition.id(), elector.key());
        if (entry.isEmpty()) {
            return Optional.of(Refusal.of("electorate.register.absent"));
        }
        return entry.get().mayLiveIn(elector.commune())
                ? Optional.empty()
                : Optional.of(Refusal.at("commune", "electorate.register.elsewhere"));
    }

    /** What stands for this identity in the roll of an edition, whether it may vote or not. */
    public ElectorKey key(EditionId edition, Declaration declaration) {
        return ElectorKey.of(hash.of(ElectorKey.PURPOSE, edition, declaration.identity()));
    }

    /** The day on which a vote would be cast now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), properties.zone());
    }

    private List<Refusal> reasons(EditionView edition, Declaration declaration, Way way) {
        var reasons = new ArrayList<Refusal>();
        if (!edition.electorate().accepts(way.check())) {
            reasons.add(Refusal.of("electorate.way.closed"));
        }
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
        if (!declaration.birthDate().isPlausibleOn(today())) {
            return List.of(Refusal.at("birthDay", "electorate.birthDate.impossible"));
        }
        if (age < edition.electorate().minimumAge()) {
            return List.of(Refusal.at(
                    "birthDay",
                    "electorate.birthDate.tooYoung",
                    edition.electorate().minimumAge()));
        }
        if (age < edition.electorate().consentAge() && !declaration.parentalConsent()) {
            return List.of(Refusal.at(
                    "parentalConsent",
                    "electorate.parentalConsent.missing",
                    edition.electorate().consentAge()));
        }
        return List.of();
    }

    private Elector elector(EditionView edition, Declaration declaration, Way way) {
        return new Elector(
                edition.id(),
                key(edition.id(), declaration),
                declaration.commune(),
                way.check(),
                way instanceof Way.Code(var contact) ? Optional.of(contact) : Optional.empty(),
                proof(edition, way),
                proof(edition, "likeness", declaration.likeness()));
    }

    private String proof(EditionView edition, Way way) {
        return switch (way) {
            case Way.Code(var contact) -> proof(edition, "contact", contact.value());
            case Way.Letter(var code) -> proof(edition, "letter", code);
            case Way.FranceConnect(var subject) -> proof(edition, "franceconnect", subject);
            case Way.Desk _ -> HexFormat.of().formatHex(Token.next().hash());
        };
    }

    private String proof(EditionView edition, String purpose, String held) {
        return HexFormat.of().formatHex(hash.of(purpose, edition.id(), held));
    }
}
