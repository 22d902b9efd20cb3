package fr.comptoir.results;

import fr.comptoir.results.ElectionImport.Outcome;
import fr.comptoir.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code import-election FILE.pb [--slug=…]}: imports a file and prints its result; ends with 2 when the file is refused. */
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
        var files = arguments.getNonOptionArgs();
        if (files.size() != 1) {
            refuse("Indiquez un fichier .pb, et un seul.");
            return;
        }
        var file = Path.of(files.getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            refuse("Le fichier « " + file + " » ne se lit pas.");
            return;
        }
        var slugs = arguments.getOptionValues("slug");
        var slug = slugs == null ? Optional.<String>empty() : slugs.stream().findFirst();
        try (var source = Files.newInputStream(file)) {
            tell(elections.run(source, slug, Actor.PLATFORM));
        }
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
