package fr.comptoir.electorate.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.spreadsheet.SpreadsheetBallots;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What administrators take home: the lines that were not kept, and the letters, once. */
@Controller
@RequestMapping("/gestion/reglages/editions/{slug}/electorat/listes/{id}")
class ListDownloads {

    private final Editions editions;
    private final ListDesk desk;
    private final ListFaults faults;
    private final ListFolder folder;

    ListDownloads(Editions editions, ListDesk desk, ListFaults faults, ListFolder folder) {
        this.editions = editions;
        this.desk = desk;
        this.faults = faults;
        this.folder = folder;
    }

    @GetMapping("/erreurs.csv")
    void faults(@PathVariable String slug, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var list = desk.find(edition(slug), new ListId(id));
        answer(response, "text/csv;charset=UTF-8", "erreurs-" + slug + ".csv");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(SpreadsheetBallots.BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().fieldSeparator(';').build(out);
            csv.writeRecord("ligne", "motif");
            faults.forEach(
                    list.id(),
                    fault -> csv.writeRecord(
                            String.valueOf(fault.line()), fault.fault().words()));
            csv.flush();
        }
    }

    /** The letters as one archive, streamed; they are deleted once it has left entirely. Only who asked may fetch them. */
    @PostMapping("/lettres")
    void letters(@PathVariable String slug, @PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        var edition = edition(slug);
        var list = desk.find(edition, new ListId(id));
        if (list.purpose() != Purpose.LETTERS
                || list.status() != ListStatus.READY
                || !list.askedBy().equals(actor.id())) {
            throw new NotFound();
        }
        answer(response, "application/zip", "lettres-" + slug + ".zip");
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(zip, folder.letterParts(list.id()));
        }
        desk.fetched(edition, list, actor);
    }

    private static void write(ZipOutputStream zip, List<Path> parts) throws IOException {
        zip.putNextEntry(new ZipEntry("publipostage.csv"));
        var head = SpreadsheetBallots.BYTE_ORDER_MARK + String.join(";", LetterPrinter.HEADINGS) + "\r\n";
        zip.write(head.getBytes(StandardCharsets.UTF_8));
        for (var part : of(parts, ".csv")) {
            Files.copy(part, zip);
        }
        zip.closeEntry();
        var number = 0;
        for (var part : of(parts, ".pdf")) {
            zip.putNextEntry(new ZipEntry("lettres-%04d.pdf".formatted(++number)));
            Files.copy(part, zip);
            zip.closeEntry();
        }
    }

    private static List<Path> of(List<Path> parts, String end) {
        return parts.stream().filter(part -> part.toString().endsWith(end)).toList();
    }

    private static void answer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    private EditionView edition(String slug) {
        return editions.bySlug(slug).orElseThrow(NotFound::new);
    }
}
