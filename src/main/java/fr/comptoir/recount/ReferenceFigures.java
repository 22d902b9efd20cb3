package fr.comptoir.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What another program found for the same files.
 *
 * @param files for each file, what it found by name of cell
 */
record ReferenceFigures(Map<String, Map<String, Figure>> files) {

    /**
     * What it found by one rule.
     *
     * @param selected the projects it funded, sorted
     * @param order the same in the order they were funded, when it tells
     * @param cost what they cost together
     * @param objective what they reach together, when the rule seeks the most of something
     * @param seconds the processor time it took, or for want of it the elapsed time
     * @param timedOut whether it gave up
     */
    record Figure(
            List<String> selected,
            Optional<List<String>> order,
            String cost,
            Optional<String> objective,
            double seconds,
            boolean timedOut) {}

    static ReferenceFigures read(Path file) throws Refused {
        try (var source = Files.newBufferedReader(file)) {
            var files = new LinkedHashMap<String, Map<String, Figure>>();
            for (var election : new JsonMapper().readTree(source).required("instances")) {
                var figures = new HashMap<String, Figure>();
                election.required("results")
                        .properties()
                        .forEach(cell -> figures.put(cell.getKey(), figure(cell.getValue())));
                files.put(election.required("file").asString(), figures);
            }
            return new ReferenceFigures(files);
        } catch (IOException e) {
            throw Refused.unreadable(file);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw Refused.malformed(
                    file,
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    "Ce ne sont pas des résultats de référence.");
        }
    }

    /** What it found for this file by this rule; empty when it says nothing of it. */
    Optional<Figure> figure(String file, Cell cell) {
        return Optional.ofNullable(files.getOrDefault(file, Map.of()).get(cell.word()));
    }

    private static Figure figure(JsonNode node) {
        if (node.has("timeout_s")) {
            return new Figure(List.of(), Optional.empty(), "", Optional.empty(), 0, true);
        }
        return new Figure(
                texts(node.required("selected")),
                Optional.ofNullable(node.get("order")).map(ReferenceFigures::texts),
                node.required("cost").asString(),
                Optional.ofNullable(node.get("objective")).map(JsonNode::asString),
                node.has("cpu_s")
                        ? node.get("cpu_s").asDouble()
                        : node.required("s").asDouble(),
                false);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
