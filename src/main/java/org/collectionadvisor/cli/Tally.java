package org.collectionadvisor.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collectionadvisor.batch.Summary;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;

/**
 * Counts what advice says. It reads the lines that are written, so that those of a run that was stopped count like others; any
 * thread may add to it.
 */
final class Tally {
    private static final String UNDECIDED = "undecided";

    private final SortedMap<String, SortedMap<String, Long>> overall = new TreeMap<>();
    private final SortedMap<String, Long> steps = new TreeMap<>();

    /** What {@code --summary} writes. */
    record Counted(
            long lines,
            long advised,
            SortedMap<String, Long> refused,
            Map<String, SortedMap<String, Long>> overall,
            Map<String, Long> steps,
            double seconds,
            long linesPerSecond,
            Rules rules,
            LocalDate asOf,
            String form) {}

    /** The rulebook that decided. */
    record Rules(String version, String digest) {
        static Rules of(Rulebook rulebook) {
            return new Rules(rulebook.about().version(), rulebook.about().digest());
        }
    }

    /** Counts an advice, and returns it. */
    byte[] add(byte[] advice) {
        try (var json = Json.mapper().getFactory().createParser(advice)) {
            var levels = new TreeMap<String, String>();
            var codes = new ArrayList<String>();
            read(json, levels, codes);
            add(levels, codes);
            return advice;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(JsonParser json, Map<String, String> levels, List<String> codes) throws IOException {
        json.nextToken();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("overall")) {
                for (var channel = json.nextFieldName(); channel != null; channel = json.nextFieldName()) {
                    json.nextToken();
                    levels.put(channel, json.getValueAsString(UNDECIDED));
                }
            } else if (name.equals("steps")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    readCode(json, codes);
                }
                return; // what follows is not counted
            } else {
                json.skipChildren();
            }
        }
    }

    private static void readCode(JsonParser json, List<String> codes) throws IOException {
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("code")) {
                codes.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private synchronized void add(Map<String, String> levels, List<String> codes) {
        levels.forEach((channel, level) ->
                overall.computeIfAbsent(channel, any -> new TreeMap<>()).merge(level, 1L, Long::sum));
        codes.forEach(code -> steps.merge(code, 1L, Long::sum));
    }

    /**
     * What was counted, to be written.
     *
     * @param summary of all lines
     * @param seconds of this run
     * @param answered lines of this run
     */
    synchronized Counted counted(
            Summary summary, double seconds, long answered, Rules rules, LocalDate asOf, String form) {
        return new Counted(
                summary.lines(),
                summary.advised(),
                summary.refusedByCode(),
                overall,
                steps,
                Math.round(seconds * 1000) / 1000.0,
                Math.round(answered / Math.max(seconds, 1e-3)),
                rules,
                asOf,
                form);
    }
}
