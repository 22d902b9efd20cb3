package fr.comptoir.ballot;

import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.TypedDeclaration;
import fr.comptoir.franceconnect.PivotIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a visit to the booth carries from page to page, in the pages themselves: never in a session, never in an
 * address.
 *
 * @param choices the marks made on the paper, as {@link PaperRules} reads them
 * @param values the same, posted by pages that show one field per project: by number
 * @param token the random token of this visit
 * @param birthName what the identity page asks, and so on
 * @param way by which way they show who they are: {@code code}, {@code letter}, {@code franceconnect} or {@code desk}
 * @param email where the one-time code goes, or
 * @param phone the mobile where it goes
 * @param letterCode the personal code of a letter
 * @param pivot what FranceConnect or the officer of a desk said, sealed for this visit
 * @param code the one-time code
 * @param receiptByMail whether the receipt goes to the mailbox too
 * @param proof what shows that the page with « Je vote » comes back as it was sent
 */
record BoothForm(
        @Nullable List<String> choices,
        @Nullable Map<String, String> values,
        @Nullable String token,
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean sworn,
        @Nullable Boolean parentalConsent,
        @Nullable String way,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String letterCode,
        @Nullable String pivot,
        @Nullable String code,
        @Nullable Boolean receiptByMail,
        @Nullable String proof) {

    private static final int MOST_MARKS = 1000;

    /** Nothing filled yet. */
    static BoothForm empty() {
        return new BoothForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /** Nothing but these marks. */
    static BoothForm marked(List<String> marks) {
        return new BoothForm(
                marks, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /** Fields that the page shows one by one become marks like the others. */
    BoothForm {
        var ticked = Objects.requireNonNullElse(choices, List.<String>of()).stream();
        var valued = Objects.requireNonNullElse(values, Map.<String, String>of()).entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + ":" + field.getValue().strip());
        choices = Stream.concat(ticked, valued).distinct().limit(MOST_MARKS).toList();
        values = null;
    }

    /** The marks made on the paper, as {@link PaperRules} reads them. */
    List<String> chosen() {
        return choices == null ? List.of() : choices;
    }

    /** The mark of this number: empty when it was ticked, nothing when it was left alone. */
    Optional<String> mark(int number) {
        var ticked = String.valueOf(number);
        return chosen().stream()
                .filter(text -> text.equals(ticked) || text.startsWith(ticked + ":"))
                .findFirst()
                .map(text -> text.equals(ticked) ? "" : text.substring(ticked.length() + 1));
    }

    /** What the identity page asked. */
    TypedDeclaration typed() {
        return new TypedDeclaration(
                birthName, givenNames, birthDay, birthMonth, birthYear, commune, sworn, parentalConsent);
    }

    /** The same with this token. */
    BoothForm with(String newToken) {
        return with(newToken, commune, proof);
    }

    /** The same with the proof of what it holds. */
    BoothForm proven(String newProof) {
        return with(token, commune, newProof);
    }

    /** The same with the commune as lists write it. */
    BoothForm in(String communeLabel) {
        return with(token, communeLabel, proof);
    }

    /** The same of somebody whom FranceConnect identified, the sealed field included. */
    BoothForm identified(PivotIdentity who, String newPivot) {
        return of(who.birthName(), who.givenNames(), who.birthDate(), commune, FranceConnectDesk.WAY, newPivot);
    }

    /** The same of somebody whose document was seen at a desk, the sealed field included. */
    BoothForm assisted(Declaration who, String communeLabel, String newPivot) {
        return of(who.birthName(), who.givenNames(), who.birthDate().date(), communeLabel, TabletDesk.WAY, newPivot);
    }

    /** Whether it is filled on the tablet of a desk. */
    public boolean isAssisted() {
        return TabletDesk.WAY.equals(way);
    }

    private BoothForm of(
            String newBirthName,
            String newGivenNames,
            LocalDate born,
            @Nullable String newCommune,
            String newWay,
            String newPivot) {
        return new BoothForm(
                choices,
                null,
                token,
                newBirthName,
                newGivenNames,
                String.valueOf(born.getDayOfMonth()),
                String.valueOf(born.getMonthValue()),
                String.valueOf(born.getYear()),
                newCommune,
                sworn,
                parentalConsent,
                newWay,
                email,
                phone,
                letterCode,
                newPivot,
                code,
                receiptByMail,
                proof);
    }

    private BoothForm with(@Nullable String newToken, @Nullable String newCommune, @Nullable String newProof) {
        return new BoothForm(
                choices,
                null,
                newToken,
                birthName,
                givenNames,
                birthDay,
                birthMonth,
                birthYear,
                newCommune,
                sworn,
                parentalConsent,
                way,
                email,
                phone,
                letterCode,
                pivot,
                code,
                receiptByMail,
                newProof);
    }

    /** A text that was typed, an empty one when nothing was. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** A box that was ticked. */
    static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
