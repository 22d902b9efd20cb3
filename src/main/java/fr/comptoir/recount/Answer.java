package fr.comptoir.recount;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.Trace;
import fr.comptoir.allocation.pabulib.Borda;
import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the command answers about one file. */
record Answer(Request.OneFile request, Election election, Recounted recounted) {

    /** Reads the file and redoes its count. */
    static Answer to(Request.OneFile request) throws Refused {
        var borda = request.rule().map(AskedRule::borda).orElse(Borda.LAST_GETS_ONE);
        var election = Election.read(request.file(), borda);
        var rule = request.rule()
                .or(() -> election.publishedRule().map(AskedRule.Stored::new))
                .orElse(AskedRule.USUAL);
        var tieBreak = request.tieBreak().or(election::publishedTieBreak).orElse(TieBreak.ID_ORDER);
        return new Answer(request, election, Recounted.of(election.instance(), rule, tieBreak));
    }

    void print(PrintStream out) {
        switch (request.format()) {
            case TEXT -> printText(out);
            case JSON -> printJson(out);
        }
    }

    private void printJson(PrintStream out) {
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("file", name());
            json.writeStringProperty("rule", recounted.rule().name());
            text(json, "utility", recounted.rule().utility().map(UtilityName::word));
            text(json, "completion", recounted.rule().completion().map(CompletionName::word));
            json.writeArrayPropertyStart("selected");
            recounted.allocation().funded().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("cost", recounted.cost());
            text(json, "objective", recounted.objective());
            json.writeNumberProperty(
                    "steps", recounted.allocation().trace().steps().size());
            json.writeNumberProperty("ms", recounted.milliseconds());
            json.writeEndObject();
        }
        out.println();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private void printText(PrintStream out) {
        var allocation = recounted.allocation();
        out.printf(
                "%s : %d projets, %d bulletins dont %d blancs%n",
                name(), allocation.standings().size(), allocation.ballots(), allocation.blank());
        out.printf("règle      %s (%s)%n", allocation.rule().describe(), ruleOrigin());
        out.printf("départage  %s (%s)%n%n", allocation.tieBreak().describe(), tieBreakOrigin());
        int place = 0;
        for (var id : allocation.funded()) {
            var standing = allocation.standing(id).orElseThrow();
            out.printf("%4d. %8d voix %14s  %s%n", ++place, standing.votes(), standing.received(), words(standing));
        }
        out.printf("%nTotal %s sur %s, reste %s%n", allocation.spent(), allocation.envelope(), allocation.left());
        recounted.objective().ifPresent(objective -> out.printf("bien-être total %s%n", objective));
        allocation.trace().ties().stream()
                .filter(Trace.Tie::atCutOff)
                .forEach(tie -> out.printf(
                        "Égalité à la limite, départagée par %s : %s%n",
                        tie.resolvedBy().describe(), String.join(", ", tie.candidates())));
        out.printf("%d décisions, %s ms%n", allocation.trace().steps().size(), recounted.milliseconds());
    }

    private String ruleOrigin() {
        return origin(request.rule().isPresent(), election.publishedRule().isPresent());
    }

    private String tieBreakOrigin() {
        return origin(
                request.tieBreak().isPresent(), election.publishedTieBreak().isPresent());
    }

    private static String origin(boolean asked, boolean published) {
        return asked ? "selon l’option" : published ? "selon le fichier" : "par défaut";
    }

    private String words(Standing standing) {
        var id = standing.candidate().id();
        return election.header().projects().stream()
                .filter(project -> project.id().equals(id))
                .flatMap(project -> project.column("name").stream())
                .findFirst()
                .map(name -> id + "  " + name)
                .orElse(id);
    }

    private String name() {
        return String.valueOf(request.file().getFileName());
    }
}
