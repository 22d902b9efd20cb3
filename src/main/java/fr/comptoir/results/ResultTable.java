package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.comptoir.edition.EditionView;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.spreadsheet.SafeCell;
import fr.comptoir.spreadsheet.SpreadsheetBallots;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a result as CSV: semicolons, UTF-8 with its mark, decimal points, nothing that a spreadsheet would execute. */
@Component
class ResultTable {

    private final ProjectCatalogue catalogue;

    ResultTable(ProjectCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One line per project, by rank; the writer is left open. */
    void write(EditionView edition, ResultSheet sheet, Writer out) throws IOException {
        var projects =
                catalogue.onBallot(edition.id()).stream().collect(toMap(ProjectView::reference, Function.identity()));
        out.write(SpreadsheetBallots.BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(
                "rang",
                "numero",
                "reference",
                "titre",
                "theme",
                "commune",
                "code_insee",
                "voix",
                "points",
                "bulletins_par_points",
                "montant_demande",
                "montant_accorde",
                "devise",
                "soutenu",
                "decision",
                "reste_a_son_tour",
                "voix_manquantes",
                "soutien_effectif_pour_cent",
                "retire");
        for (var line : sheet.lines()) {
            write(line, sheet, Optional.ofNullable(projects.get(line.reference())), csv);
        }
        csv.flush();
    }

    /** « 5:12|3:4 »: twelve ballots give five points, four give three. */
    private static String given(ResultLine line) {
        return line.given().orElse(List.of()).stream()
                .map(some -> some.points() + ":" + some.ballots())
                .collect(Collectors.joining("|"));
    }

    private static void write(ResultLine line, ResultSheet sheet, Optional<ProjectView> project, CsvWriter csv) {
        var commune = project.flatMap(ProjectView::commune);
        csv.writeRecord(
                String.valueOf(line.rank()),
                String.valueOf(line.number()),
                SafeCell.write(line.reference()),
                SafeCell.write(line.title()),
                project.flatMap(ProjectView::theme).map(Enum::name).orElse(""),
                SafeCell.write(commune.map(it -> it.name()).orElse("")),
                commune.map(it -> it.code().value()).orElse(""),
                String.valueOf(line.votes()),
                String.valueOf(line.points()),
                given(line),
                line.requested().decimal(),
                line.granted().decimal(),
                sheet.currency(),
                line.receives() ? "oui" : "non",
                line.verdict().name(),
                line.available().decimal(),
                line.votesMissing().map(String::valueOf).orElse(""),
                line.effectiveSupport().map(BigDecimal::toPlainString).orElse(""),
                line.verdict() == ResultLine.Verdict.WITHDRAWN ? "oui" : "non");
    }
}
