package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.Examples;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is told beside the advice on each built-in example, in both languages, entry by entry. Where a change is meant, {@link #main}
 * writes the lines anew, and whatever differs is read: as the person, and as an analyst.
 */
class ExplainedLinesTest {
    private static final Path LINES = Path.of("src/test/resources/explained");
    private static final Map<String, String> SIGNS = Map.of("holds", "✓", "fails", "✗", "unknown", "?");

    /** Writes the lines as they are now. */
    public static void main(String[] arguments) throws IOException {
        for (var language : Language.values()) {
            Files.createDirectories(LINES);
            Files.write(file(language), lines(language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_entry_is_as_it_was_read(Language language) throws IOException {
        assertThat(lines(language)).isEqualTo(Files.readAllLines(file(language)));
    }

    private static Path file(Language language) {
        return LINES.resolve("examples." + language.code() + ".txt");
    }

    private static List<String> lines(Language language) throws IOException {
        var lines = new ArrayList<String>();
        try (var advisor = Advisor.open()) {
            for (var example : Examples.all().entrySet()) {
                var situation = advisor.read(example.getValue().getBytes(UTF_8), Situations.DAY, language);
                lines.add("== " + example.getKey());
                new ExplainedLinesTest()
                        .add(Json.mapper().readTree(advisor.explain(situation).json()), lines);
            }
        }
        return lines;
    }

    private void add(JsonNode explained, List<String> lines) {
        explained.get("asks").forEach(ask -> lines.add("asks " + join(ask.get("pointers")) + ": " + text(ask, "why")));
        explained.get("notAdvised").forEach(one -> {
            lines.add(entry(
                    "notAdvised", one, "step", "channel", "level", "debtId", "rule", "pointer", "lacks", "withheldBy"));
            one.path("conditions").forEach(condition -> lines.add(condition(condition)));
        });
        explained.get("wouldChange").forEach(one -> {
            var sets = new ArrayList<String>();
            one.get("sets").forEach(set -> sets.add(text(set, "pointer") + " = " + shown(set.get("value"))));
            lines.add(
                    entry("wouldChange", one, "step", "debtId") + " (" + String.join(", ", sets) + "): " + risks(one));
        });
        var forecast = explained.get("forecast");
        forecast.get("days").forEach(day -> {
            var risks = new ArrayList<String>();
            day.get("risks")
                    .forEach(risk -> risks.add(
                            entry("", risk, "debtId", "channel", "level").strip()));
            lines.add(entry("day", day, "on", "inDays") + ": " + String.join(", ", risks));
        });
        forecast.get("changes").forEach(one -> lines.add(entry("first", one, "on", "inDays") + ": " + risk(one)));
        forecast.get("deadlines").forEach(one -> lines.add(entry("deadline", one, "by", "inDays", "step", "debtId")));
        explained
                .get("askValue")
                .forEach(one -> one.get("answers")
                        .forEach(answer -> lines.add("askValue " + join(one.get("pointers")) + " = "
                                + shown(answer.get("answer")) + ": " + text(answer, "says")
                                + entry("", answer, "steps", "noLonger", "answers") + " " + risks(answer))));
        explained.get("grounds").forEach(one -> {
            lines.add(entry("because", one, "answer", "step", "finding", "channel", "level", "debtId"));
            one.get("because").forEach(by -> {
                var earlier = new ArrayList<String>();
                by.path("restsOn").forEach(on -> earlier.add(entry("<", on, "finding", "channel", "level", "debtId")));
                lines.add("  " + text(by, "rule") + " " + join(by.get("sources")) + " " + told(by)
                        + String.join(" ", earlier) + entry("", by, "more"));
            });
        });
    }

    private static String condition(JsonNode one) {
        return ("  " + SIGNS.get(text(one, "truth")) + " " + text(one, "says") + " | " + text(one, "shown")
                        + (one.has("turns") ? " | → " + text(one, "turns") : "") + " | " + told(one)
                        + entry("? ", one, "untold") + entry("<", one, "rules"))
                .replaceAll(" +\\| *$", "")
                .stripTrailing();
    }

    private static String told(JsonNode of) {
        var told = new StringBuilder();
        of.path("facts")
                .forEach(fact -> told.append(text(fact, "pointer"))
                        .append(" = ")
                        .append(shown(fact.get("value")))
                        .append(' '));
        return told.toString();
    }

    private static String risks(JsonNode of) {
        var risks = new ArrayList<String>();
        of.path("risks").forEach(risk -> risks.add(risk(risk)));
        return String.join(", ", risks);
    }

    private static String risk(JsonNode risk) {
        return entry("", risk, "debtId", "channel").strip() + " " + shown(risk.path("from")) + " → "
                + shown(risk.path("to"));
    }

    /** The members of an entry that it has, without their names. */
    private static String entry(String head, JsonNode of, String... members) {
        var some = Stream.of(members)
                .filter(of::has)
                .map(member -> join(of.get(member)))
                .toList();
        return some.isEmpty() && !head.equals("because") ? "" : (head + " " + String.join(" ", some)).stripTrailing();
    }

    private static String join(JsonNode value) {
        var items = new ArrayList<String>();
        value.forEach(item -> items.add(shown(item)));
        return value.isArray() ? String.join(" ", items) : shown(value);
    }

    private static String text(JsonNode of, String member) {
        return of.path(member).asText();
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
