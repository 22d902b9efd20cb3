package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.OneTimeCodes;
import fr.comptoir.electorate.Way;
import fr.comptoir.notification.SmsGateway;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.PhoneNumber;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways that an edition offers to show who one is: a one-time code by mail or text message, the code of a letter. */
@Component
class WayDesk {

    /** A code to a mailbox, the way of whoever says nothing else. */
    static final String MAIL = "code";
    /** A code to a mobile. */
    static final String SMS = "sms";
    /** The code of a letter. */
    static final String LETTER = "letter";

    private final OneTimeCodes codes;
    private final LetterCodes letters;
    private final SmsGateway gateway;
    private final TransactionTemplate transaction;

    WayDesk(OneTimeCodes codes, LetterCodes letters, SmsGateway gateway, TransactionTemplate transaction) {
        this.codes = codes;
        this.letters = letters;
        this.gateway = gateway;
        this.transaction = transaction;
    }

    /** What the identity page offers, in order. */
    List<String> offered(EditionView edition) {
        var ways = new ArrayList<String>();
        if (edition.electorate().accepts(ResidencyCheck.DECLARATION)) {
            ways.add(MAIL);
            if (gateway.isOpen()) {
                ways.add(SMS);
            }
        }
        if (edition.electorate().accepts(ResidencyCheck.LETTER)) {
            ways.add(LETTER);
        }
        return List.copyOf(ways);
    }

    /** The way that was chosen; without a choice, that of the field which was filled, or else the first one offered. */
    String chosen(EditionView edition, BoothForm form) {
        var offered = offered(edition);
        if (offered.contains(BoothForm.text(form.way()))) {
            return BoothForm.text(form.way());
        }
        if (isTyped(form.letterCode()) && offered.contains(LETTER)) {
            return LETTER;
        }
        if (isTyped(form.phone()) && !isTyped(form.email()) && offered.contains(SMS)) {
            return SMS;
        }
        return offered.isEmpty() ? MAIL : offered.getFirst();
    }

    private static boolean isTyped(@Nullable String text) {
        return !BoothForm.text(text).isBlank();
    }

    /** Reads the way that was chosen, or adds why it cannot be. */
    Optional<Way> read(EditionView edition, BoothForm form, List<Refusal> refusals) {
        return switch (chosen(edition, form)) {
            case SMS -> phone(form, refusals).map(Way.Code::new);
            case LETTER -> letter(form, refusals).map(Way.Letter::new);
            default -> email(form, refusals).map(Way.Code::new);
        };
    }

    private static Optional<Contact> email(BoothForm form, List<Refusal> refusals) {
        var read = EmailAddress.parse(BoothForm.text(form.email()));
        if (read.isEmpty()) {
            var code = isTyped(form.email()) ? "electorate.email.unreadable" : "electorate.email.missing";
            refusals.add(Refusal.at("email", code));
        }
        return read.map(Contact::of);
    }

    private Optional<Contact> phone(BoothForm form, List<Refusal> refusals) {
        var read = PhoneNumber.parse(BoothForm.text(form.phone()));
        if (read.isEmpty()) {
            var code = isTyped(form.phone()) ? "electorate.phone.unreadable" : "electorate.phone.missing";
            refusals.add(Refusal.at("phone", code));
        } else if (!gateway.reaches(read.get())) {
            refusals.add(Refusal.at("phone", "electorate.phone.country"));
            return Optional.empty();
        }
        return read.map(number -> new Contact(Contact.Kind.PHONE, number.value()));
    }

    private static Optional<String> letter(BoothForm form, List<Refusal> refusals) {
        var read = LetterCode.parse(BoothForm.text(form.letterCode()));
        if (read.isEmpty()) {
            var code = isTyped(form.letterCode()) ? "electorate.letter.unreadable" : "electorate.letter.missing";
            refusals.add(Refusal.at("letterCode", code));
        }
        return read.map(LetterCode::value);
    }

    /** Sends the one-time code, or tries the code of the letter, before the page with « Je vote ». */
    Result<Elector> prepare(Elector elector, BoothForm form) {
        return switch (elector.check()) {
            case DECLARATION -> codes.send(elector);
            case LETTER -> tried(elector, BoothForm.text(form.letterCode()));
            case FRANCECONNECT, DESK, REGISTER -> Result.done(elector);
        };
    }

    private Result<Elector> tried(Elector elector, String typed) {
        var answer = Objects.requireNonNull(
                transaction.execute(_ -> letters.check(elector.edition(), elector.key(), typed)));
        return switch (answer) {
            case WRONG -> Result.refused(Refusal.at("letterCode", "electorate.letter.wrong"));
            case DEAD -> Result.refused(Refusal.at("letterCode", "electorate.letter.dead"));
            case RIGHT ->
                letters.commune(elector.edition(), elector.key())
                                .filter(elector.commune()::equals)
                                .isPresent()
                        ? Result.done(elector)
                        : Result.refused(Refusal.at("commune", "electorate.letter.elsewhere"));
        };
    }

    /** What the last button brings as the code: that of the letter was typed on an earlier page. */
    String code(Elector elector, BoothForm form) {
        return BoothForm.text(elector.check() == ResidencyCheck.LETTER ? form.letterCode() : form.code());
    }

    /** Why the code of the last page was not taken. */
    Refusal refusal(Elector elector) {
        if (elector.check() == ResidencyCheck.LETTER) {
            return Refusal.at("letterCode", "electorate.letter.wrong");
        }
        return Refusal.at("code", codes.areDead(elector) ? "electorate.code.dead" : "electorate.code.wrong");
    }
}
