package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.allocation.pabulib.PabulibFile.Vote;
import fr.comptoir.allocation.pabulib.PabulibReading.Parsed;
import fr.comptoir.shared.Amount;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads elections in the .pb format. Tolerant of what varies without harm (order of columns, spaces, ends of lines,
 * byte order mark, quotes, decimal comma, empty lines, « None »), strict about what would change a count.
 */
public final class PabulibReader {

    private final PabulibLines lines;
    private final PabulibMeta meta;
    private final LinkedHashMap<String, Project> projects = new LinkedHashMap<>();

    private PabulibReader(BufferedReader in) {
        this.lines = new PabulibLines(in);
        this.meta = new PabulibMeta(lines);
    }

    /**
     * Reads a whole election, ballots included.
     *
     * @throws IOException if the source cannot be read
     */
    public static PabulibReading read(BufferedReader in) throws IOException {
        var votes = new ArrayList<Vote>();
        var reading = read(in, new VoteListener() {
            @Override
            public void opened(PabulibFile header) {}

            @Override
            public void cast(Vote vote) {
                votes.add(vote);
            }
        });
        return switch (reading) {
            case Parsed(var file) -> new Parsed(new PabulibFile(file.meta(), file.projects(), votes));
            case PabulibReading.Malformed malformed -> malformed;
        };
    }

    /**
     * Reads an election and hands its ballots over one by one; the file returned holds none. What the listener received
     * before a {@link PabulibReading.Malformed} must be thrown away.
     *
     * @throws IOException if the source cannot be read
     */
    public static PabulibReading read(BufferedReader in, VoteListener listener) throws IOException {
        var reader = new PabulibReader(in);
        try {
            return new Parsed(reader.file(listener));
        } catch (MalformedPabulib malformed) {
            return malformed.toReading();
        } catch (CharacterCodingException notUtf8) {
            return reader.lines.malformed("Le fichier n'est pas en UTF-8.").toReading();
        }
    }

    private PabulibFile file(VoteListener listener) throws IOException, MalformedPabulib {
        meta.read();
        readProjects();
        var header = new PabulibFile(meta.fields(), List.copyOf(projects.values()), List.of());
        listener.opened(header);
        readVotes(listener);
        lines.end();
        return header;
    }

    private void readProjects() throws IOException, MalformedPabulib {
        lines.enter("PROJECTS");
        meta.check();
        var header = lines.header("project_id", "cost");
        for (var row = lines.row(header); row.isPresent(); row = lines.row(header)) {
            var project = project(header, row.get());
            if (projects.put(project.id(), project) != null) {
                throw lines.malformed("Le projet « " + project.id() + " » figure deux fois.");
            }
        }
        meta.checkCount("num_projects", projects.size());
    }

    private Project project(PabulibHeader header, List<String> row) throws MalformedPabulib {
        var columns = header.values(row);
        var id = columns.remove("project_id");
        if (id == null || id.indexOf(',') >= 0) {
            throw lines.malformed("L'identifiant du projet manque ou contient une virgule.");
        }
        var written = columns.remove("cost");
        var cost = Amount.parse(written == null ? "" : written).orElse(Amount.ZERO);
        if (!cost.isPositive()) {
            throw lines.malformed("Le coût du projet « " + id + " » n'est pas un montant positif.");
        }
        return new Project(id, cost, columns);
    }

    private void readVotes(VoteListener listener) throws IOException, MalformedPabulib {
        lines.enter("VOTES");
        var header = lines.header("voter_id", "vote");
        var votes = new PabulibVotes(lines, header, meta.voteType(), projects.keySet());
        var voters = new HashSet<String>();
        for (var row = lines.row(header); row.isPresent(); row = lines.row(header)) {
            var vote = votes.vote(row.get());
            if (!voters.add(vote.voter())) {
                throw lines.malformed("Le votant « " + vote.voter() + " » figure deux fois.");
            }
            listener.cast(vote);
        }
        meta.checkCount("num_votes", voters.size());
    }
}
