package fr.comptoir.electorate.register;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.Register;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One letter for one person who stands at the desk with an identity document: a new one, or none any more. */
@Service
@PreAuthorize("hasAnyRole('HOST', 'POLL_OFFICER', 'ADMINISTRATOR')")
class LetterDesk {

    private final ElectorKeys keys;
    private final LetterCodes letters;
    private final LetterPrinter printer;
    private final Register register;
    private final Territories territories;
    private final ApplicationEventPublisher events;

    LetterDesk(
            ElectorKeys keys,
            LetterCodes letters,
            LetterPrinter printer,
            Register register,
            Territories territories,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.letters = letters;
        this.printer = printer;
        this.register = register;
        this.territories = territories;
        this.events = events;
    }

    /** Prints a letter with a new code; an earlier one of the same person stops working at once. */
    @Transactional
    public Result<byte[]> issue(EditionView edition, LetterForm form, Actor actor) {
        var refusals = new ArrayList<Refusal>();
        if (!edition.electorate().accepts(ResidencyCheck.LETTER)) {
            refusals.add(Refusal.of("electorate.way.closed"));
        }
        var key = key(edition, form, refusals);
        var commune = commune(form, refusals);
        if (key.isEmpty() || commune.isEmpty() || !refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        if (edition.electorate().accepts(ResidencyCheck.REGISTER)
                && register.find(edition.id(), key.get()).isEmpty()) {
            return Result.refused(Refusal.of("electorate.letter.notInRegister"));
        }
        var address = Stream.of(
                        form.givenNames().strip() + " " + form.birthName().strip(), form.street(), form.town())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var letter = new Letter(key.get(), commune.get().code(), address, LetterCode.next());
        letters.issue(edition.id(), List.of(letter.issued()));
        events.publishEvent(new StaffAction(actor, "letter.issued", edition.slug(), "Une lettre faite au bureau."));
        return Result.done(printer.pages(edition.id(), List.of(letter)));
    }

    /** Makes a lost letter useless without another one. */
    @Transactional
    public Result<ElectorKey> cancel(EditionView edition, LetterForm form, Actor actor) {
        var refusals = new ArrayList<Refusal>();
        var key = key(edition, form, refusals);
        if (key.isEmpty()) {
            return Result.refused(refusals);
        }
        if (!letters.cancel(edition.id(), key.get())) {
            return Result.refused(Refusal.of("electorate.letter.none"));
        }
        events.publishEvent(new StaffAction(actor, "letter.void", edition.slug(), "Une lettre annulée au bureau."));
        return Result.done(key.get());
    }

    private Optional<ElectorKey> key(EditionView edition, LetterForm form, List<Refusal> refusals) {
        if (form.birthName().isBlank()) {
            refusals.add(Refusal.at("birthName", "electorate.birthName.missing"));
        }
        if (form.givenNames().isBlank()) {
            refusals.add(Refusal.at("givenNames", "electorate.givenNames.missing"));
        }
        var birthDate = BirthDate.read(form.birthDate().strip());
        if (birthDate.isEmpty()) {
            refusals.add(Refusal.at("birthDate", "electorate.birthDate.impossible"));
        }
        return birthDate.flatMap(date -> keys.of(edition.id()).key(form.birthName(), form.givenNames(), date));
    }

    private Optional<Commune> commune(LetterForm form, List<Refusal> refusals) {
        if (territories.choose(form.commune()) instanceof CommuneChoice.One(var commune)) {
            return Optional.of(commune);
        }
        refusals.add(Refusal.at("commune", "electorate.commune.unknown"));
        return Optional.empty();
    }
}
