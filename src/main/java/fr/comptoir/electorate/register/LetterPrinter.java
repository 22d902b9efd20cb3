package fr.comptoir.electorate.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.Dates;
import fr.comptoir.platform.PdfPages;
import fr.comptoir.platform.QrCode;
import fr.comptoir.shared.EditionId;
import fr.comptoir.spreadsheet.SafeCell;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes letters: as pages to print, as rows for mail merge. */
@Component
class LetterPrinter {

    /** The headings of the rows, in the file for mail merge. */
    static final List<String> HEADINGS =
            List.of("destinataire", "ligne 2", "ligne 3", "ligne 4", "code", "adresse du vote");

    private static final int ADDRESS_LINES = 4;

    private final PdfPages pages;
    private final Editions editions;
    private final ComptoirProperties properties;
    private final Dates dates;

    LetterPrinter(PdfPages pages, Editions editions, ComptoirProperties properties, Dates dates) {
        this.pages = pages;
        this.editions = editions;
        this.properties = properties;
        this.dates = dates;
    }

    /**
     * A page of letters as the template reads it.
     *
     * @param address the lines of the envelope
     * @param code the code, in groups of four
     * @param picture the QR code
     */
    record Sheet(List<String> address, String code, String picture) {}

    /** One page each, as a PDF document. */
    byte[] pages(EditionId id, List<Letter> letters) {
        var edition = editions.find(id).orElseThrow();
        var model = new HashMap<String, Object>(Map.of(
                "edition",
                edition.name(),
                "address",
                properties.publicUrl() + "/voter",
                "sheets",
                letters.stream().map(this::sheet).toList()));
        edition.calendar().of(Phase.VOTE).ifPresent(vote -> model.put("until", dates.lastMoment(vote.endsAt())));
        return pages.render("electorate/letters", model);
    }

    private Sheet sheet(Letter letter) {
        var code = letter.code().grouped();
        return new Sheet(letter.address(), code, QrCode.of(link(code)).picture());
    }

    /** Behind the sign #, which browsers keep for themselves: no server and no proxy writes the code down. */
    private String link(String code) {
        return properties.publicUrl() + "/voter#" + code;
    }

    /** The same as rows of a table, nothing of which a spreadsheet executes. */
    byte[] rows(List<Letter> letters) {
        var out = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).fieldSeparator(';').build(out);
        for (var letter : letters) {
            var cells = new ArrayList<String>();
            for (var line = 0; line < ADDRESS_LINES; line++) {
                cells.add(SafeCell.write(
                        line < letter.address().size() ? letter.address().get(line) : ""));
            }
            cells.add(letter.code().grouped());
            cells.add(properties.publicUrl() + "/voter");
            csv.writeRecord(cells);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
