package fr.comptoir.retention;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code purge}: says for each edition what would be erased, and from when; {@code purge EDITION} for one; {@code purge
 * EDITION --confirm} erases. Ends with 2 when it is refused.
 */
@Component
@ConditionalOnProperty(name = "comptoir.command", havingValue = "purge")
class PurgeCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int REFUSED = 2;

    private final Retention retention;
    private final Purge purge;
    private final PurgeRows rows;
    private final Editions editions;
    private final Dates dates;
    private final MessageSource messages;
    private int exitCode;

    PurgeCommand(
            Retention retention, Purge purge, PurgeRows rows, Editions editions, Dates dates, MessageSource messages) {
        this.retention = retention;
        this.purge = purge;
        this.rows = rows;
        this.editions = editions;
        this.dates = dates;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var slugs = arguments.getNonOptionArgs();
        if (slugs.isEmpty() && !arguments.containsOption("confirm")) {
            editions.all().forEach(this::rehearse);
            return;
        }
        var edition = slugs.stream().findFirst().flatMap(editions::bySlug);
        if (slugs.size() != 1 || edition.isEmpty()) {
            refuse("Indiquez une édition par son adresse, par exemple 2027.");
        } else if (arguments.containsOption("confirm")) {
            run(edition.get());
        } else {
            rehearse(edition.get());
        }
    }

    private void rehearse(EditionView edition) {
        var counts = retention.counts(edition.id());
        if (rows.purgedAt(edition.id()).isPresent() || counts.values().stream().anyMatch(count -> count > 0)) {
            System.out.printf(
                    "%s : %s%n  %s%n",
                    edition.slug(), text(counts), when(edition).orElse("Prêt : relancez avec --confirm."));
        }
    }

    /** Why nothing can be erased yet. */
    private Optional<String> when(EditionView edition) {
        var refusal = retention.refusal(edition.id());
        var from = retention.from(edition.id()).map(at -> " À partir du " + dates.day(at) + ".");
        return refusal.map(reason -> words(reason) + from.orElse(""))
                .or(() -> retention.decided(edition.id()).isPresent()
                        ? Optional.empty()
                        : Optional.of(words(Refusal.of("retention.purge.notDecided"))));
    }

    private void run(EditionView edition) {
        switch (purge.run(edition)) {
            case Result.Done<Purge.Done>(var done) ->
                System.out.printf(
                        "%s : effacé, %s. Secret de l’édition détruit.%n  %s%n",
                        edition.slug(),
                        text(done.erased()),
                        done.rewritten()
                                ? "Tables réécrites."
                                : "Tables non réécrites : un scrutin est ouvert, ou le compte de base manque.");
            case Result.Refused<Purge.Done>(var reasons) ->
                refuse(String.join("\n", reasons.stream().map(this::words).toList()));
        }
    }

    private static String text(Map<String, Integer> counts) {
        var parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .toList();
        return String.join(", ", parts.isEmpty() ? List.of("rien") : parts);
    }

    private String words(Refusal refusal) {
        return messages.getMessage(refusal.code(), refusal.arguments(), Locale.FRENCH);
    }

    private void refuse(String reason) {
        System.err.println(reason);
        exitCode = REFUSED;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
