package fr.comptoir.edition;

import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what changed in an edition, for the journal. */
final class EditionChanges {

    private EditionChanges() {}

    /** « dotation : 100 000 € → 120 000 € ; âge : 11 → 13 », or that nothing changed. */
    static String between(EditionView before, EditionView after) {
        var old = facts(before);
        var changes = facts(after).entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), old.get(fact.getKey())))
                .map(fact -> fact.getKey() + " : " + old.getOrDefault(fact.getKey(), "–") + " → " + fact.getValue())
                .collect(Collectors.joining(" ; "));
        return changes.isEmpty() ? "Rien n’a changé" : changes;
    }

    private static TreeMap<String, String> facts(EditionView edition) {
        var facts = new TreeMap<String, String>();
        facts.put("nom", edition.name());
        facts.put("adresse", edition.slug());
        facts.put("publiée", edition.published() ? "oui" : "non");
        facts.put("dotation", edition.dotation().french());
        var ballot = edition.ballot();
        facts.put("bulletin", ballot.kind() + " " + ballot.reach() + " " + ballot.points());
        facts.put("choix", ballot.choicesMin() + " à " + ballot.choicesMax());
        var electorate = edition.electorate();
        facts.put("âge", String.valueOf(electorate.minimumAge()));
        facts.put("accord parental", "avant " + electorate.consentAge() + " ans");
        facts.put("contrôles", electorate.checks().toString());
        facts.put("voies", electorate.channels().toString());
        facts.put("par contact", String.valueOf(electorate.perContact()));
        facts.put("revoter", electorate.votingAgain() ? "oui" : "non");
        facts.put("le papier remplace", electorate.paperPrevails() ? "oui" : "non");
        facts.put("plancher", edition.requestFloor().french());
        facts.put("plafond", edition.requestCap().french());
        facts.put("bénévolat", edition.volunteerSharePercent() + " %");
        facts.put("règle", edition.allocationRule());
        facts.put("égalités", edition.tieBreak());
        facts.put("délibération", edition.deliberation());
        edition.calendar()
                .periods()
                .forEach((phase, period) ->
                        facts.put(phase.name().toLowerCase(Locale.ROOT), period.startsAt() + " / " + period.endsAt()));
        return facts;
    }
}
