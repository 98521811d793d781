package org.collectionadvisor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.collectionadvisor.json.Json;
import org.jspecify.annotations.Nullable;

/** The situations of advices, a line each and in their order; those between that no advice has are passed over. */
public final class Besides {
    private final BufferedReader lines;

    public Besides(InputStream situations) {
        lines = new BufferedReader(new InputStreamReader(situations, StandardCharsets.UTF_8));
    }

    /** The agencies of the next situation with an id. */
    Agencies of(@Nullable String id) throws IOException {
        for (var line = next(); line != null; line = next()) {
            var situation = parsed(line);
            if (situation.path("id").asText().equals(id)) {
                return Agencies.of(situation);
            }
        }
        throw new Report.UnfitException(
                "has an advice whose situation does not follow in the situations; both must be in the same order");
    }

    /** Nothing where the line is no JSON: it was refused. */
    private static JsonNode parsed(String line) throws IOException {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Passes over the situation of a refused line. */
    void pass() throws IOException {
        next();
    }

    private @Nullable String next() throws IOException {
        var line = lines.readLine();
        while (line != null && line.isBlank()) {
            line = lines.readLine();
        }
        return line == null || !line.startsWith("\uFEFF") ? line : line.substring(1);
    }
}
