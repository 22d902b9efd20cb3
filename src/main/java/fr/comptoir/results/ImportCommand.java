package fr.comptoir.results;

import fr.comptoir.results.ElectionImport.Outcome;
import fr.comptoir.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code import-election FILE.pb [--slug=…]}, or {@code import-election PROJECTS.csv BALLOTS.csv --name=… --budget=… --from=…}:
 * imports an election and prints its result; ends with 2 when a file is refused.
 */
@Component
@ConditionalOnProperty(name = "comptoir.command", havingValue = "import-election")
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int REFUSED = 2;

    private final ElectionImport elections;
    private int exitCode;

    ImportCommand(ElectionImport elections) {
        this.elections = elections;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var files = arguments.getNonOptionArgs().stream().map(Path::of).toList();
        var unreadable = files.stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .findFirst();
        if (files.isEmpty() || files.size() > 2) {
            refuse("Indiquez un fichier .pb, ou deux fichiers .csv : les projets, puis les bulletins.");
        } else if (unreadable.isPresent()) {
            refuse("Le fichier « " + unreadable.get() + " » ne se lit pas.");
        } else if (files.size() == 2) {
            importTables(files.getFirst(), files.getLast(), arguments);
        } else {
            try (var source = Files.newInputStream(files.getFirst())) {
                tell(elections.run(source, option(arguments, "slug"), Actor.PLATFORM));
            }
        }
    }

    private void importTables(Path projects, Path ballots, ApplicationArguments arguments) throws IOException {
        var terms = new TableTerms(
                option(arguments, "name").orElse(""),
                option(arguments, "budget").orElse(""),
                option(arguments, "from").orElse(""),
                option(arguments, "to").orElse(""),
                option(arguments, "currency").orElse(""));
        if (!terms.faults().isEmpty()) {
            refuse(String.join("\n", terms.faults().values()));
            return;
        }
        try (var first = Files.newInputStream(projects);
                var second = Files.newInputStream(ballots)) {
            var tables = new ElectionTables(first, second, terms.election());
            tell(elections.run(tables, option(arguments, "slug"), Actor.PLATFORM));
        }
    }

    private static Optional<String> option(ApplicationArguments arguments, String name) {
        return Optional.ofNullable(arguments.getOptionValues(name)).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Imported(var sheet, var asInFile) -> {
                System.out.println(summary(sheet));
                asInFile.ifPresent(
                        same -> System.out.println(
                                same
                                        ? "Ce sont les projets que le fichier dit soutenus."
                                        : "Attention : le fichier dit d’autres projets soutenus ; la règle appliquée ici n’est pas la sienne."));
            }
            case Outcome.Refused refused -> refuse(refused.sentence());
            case Outcome.SlugTaken(var slug, var suggestion) ->
                refuse("Une édition a déjà l’adresse « %s ». Relancez avec --slug %s".formatted(slug, suggestion));
        }
    }

    private static String summary(ResultSheet sheet) {
        var text = new StringBuilder("%s : %d projets, %d bulletins, %d projets soutenus%n"
                .formatted(
                        sheet.name(),
                        sheet.lines().size(),
                        sheet.ballots(),
                        sheet.funded().size()));
        for (var line : sheet.funded()) {
            text.append("%6d voix  %14s  %s  %s%n"
                    .formatted(line.votes(), line.granted().decimal(), line.reference(), line.title()));
        }
        return text.append("Total %s sur %s %s, règle %s%nÀ lire sur /resultats/%s"
                        .formatted(
                                sheet.spent().decimal(),
                                sheet.dotation().decimal(),
                                sheet.currency(),
                                sheet.rule(),
                                sheet.edition()))
                .toString();
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
