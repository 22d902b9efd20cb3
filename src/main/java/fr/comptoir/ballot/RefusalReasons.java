package fr.comptoir.ballot;

import fr.comptoir.electorate.RefusalReason;
import fr.comptoir.shared.Refusal;
import java.util.Optional;

/** Which of the booth's refusals are counted, and as what. A field left empty is none of them. */
final class RefusalReasons {

    private RefusalReasons() {}

    static Optional<RefusalReason> of(Refusal refusal) {
        return Optional.ofNullable(
                switch (refusal.code()) {
                    case "ballot.choices.unknown", "ballot.choices.twice" -> RefusalReason.UNKNOWN_PROJECT;
                    case "ballot.choices.elsewhere" -> RefusalReason.OTHER_TERRITORY;
                    case "ballot.choices.tooFew",
                            "ballot.choices.tooMany",
                            "ballot.choices.sameTheme",
                            "ballot.choices.tooDear",
                            "ballot.choices.placeTwice",
                            "ballot.choices.placeMissing" -> RefusalReason.WRONG_CHOICES;
                    case "ballot.form.changed", "ballot.franceconnect.expired" -> RefusalReason.CHANGED_FORM;
                    case "ballot.tablet.ticket", "ballot.tablet.over" -> RefusalReason.DESK_TICKET;
                    case "electorate.code.wrong" -> RefusalReason.WRONG_CODE;
                    case "electorate.code.tooMany", "electorate.code.tooManyToday" -> RefusalReason.TOO_MANY_CODES;
                    case "electorate.birthDate.tooYoung" -> RefusalReason.TOO_YOUNG;
                    default -> null;
                });
    }
}
