package org.collectionadvisor.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Makes of a real situation a scenario that expects what is decided today, without telling whose it was. */
public final class NewScenario {
    private static final String INDENT = "    ";
    private static final int LONGEST_LINE = 120;

    private NewScenario() {}

    /**
     * The scenario as YAML, to be added to a {@code scenarios.yaml}.
     *
     * @param json the situation, in UTF-8
     * @param sentence what it shows
     * @throws BadSituation if the situation cannot be read
     */
    public static String of(byte[] json, String sentence, Advisor advisor) {
        var told = advisor.read(json, Advisor.today(), null);
        try {
            var situation = (ObjectNode) Json.mapper().readTree(json);
            situation.put("asOf", told.asOf().toString());
            var disguise = Disguise.of(situation);
            var decided = decisions(read(situation, advisor), advisor);
            disguise.coarsen(situation, changed -> decided.equals(decisions(read(changed, advisor), advisor)));
            return written(situation, sentence, advisor);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Situation read(ObjectNode json, Advisor advisor) {
        var whole = json.deepCopy();
        if (!whole.has("id")) {
            whole.put("id", "scenario");
        }
        try {
            return advisor.read(Json.mapper().writeValueAsBytes(whole), Advisor.today(), null);
        } catch (BadSituation e) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    private static List<Object> decisions(@Nullable Situation situation, Advisor advisor) {
        if (situation == null) {
            return List.of();
        }
        var conclusions = advisor.conclude(situation);
        return List.of(Outcome.of(advisor.word(conclusions, Form.CODES)), spoken(conclusions, advisor));
    }

    private static List<String> spoken(Conclusions conclusions, Advisor advisor) {
        return conclusions.spoken().stream()
                .mapToObj(rule -> advisor.rulebook().rules().get(rule).id())
                .sorted()
                .toList();
    }

    private static String written(ObjectNode disguised, String sentence, Advisor advisor) {
        var situation = java.util.Objects.requireNonNull(read(disguised, advisor));
        var conclusions = advisor.conclude(situation);
        var outcome = Outcome.of(advisor.word(conclusions, Form.CODES));
        var expected = new LinkedHashMap<String, Object>();
        for (var member : Outcome.MEMBERS) {
            var plain = outcome.plain(member);
            boolean optional = member.equals("answers") || member.equals("by");
            if (!optional || !(plain instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) plain).isEmpty())) {
                expected.put(member, plain);
            }
        }
        return "- scenario: " + Inline.text(sentence) + "\n  speaks: "
                + Inline.of(spoken(conclusions, advisor), "  speaks: ".length()) + "\n  situation:\n"
                + situation(Json.mapper().convertValue(disguised, Map.class)) + "\n  expect:\n"
                + Inline.lines(expected, INDENT) + "\n";
    }

    /** A member a line, and an item a line where a list has several. */
    private static String situation(Map<?, ?> members) {
        var lines = new ArrayList<String>();
        members.forEach((name, value) -> {
            var line = INDENT + name + ": ";
            if (value instanceof List<?> items && items.stream().allMatch(Map.class::isInstance) && !items.isEmpty()) {
                var told = items.stream().map(NewScenario::withoutDefaults).toList();
                var inline = line + Inline.of(told, line.length());
                lines.add(
                        told.size() == 1 && inline.length() <= LONGEST_LINE
                                ? inline
                                : line.stripTrailing()
                                        + told.stream()
                                                .map(item ->
                                                        "\n" + INDENT + "  - " + Inline.of(item, INDENT.length() + 4))
                                                .collect(Collectors.joining()));
            } else {
                lines.add(line + Inline.of(value, line.length()));
            }
        });
        return String.join("\n", lines);
    }

    /** A debt's id is its product where nothing else is told. */
    private static Map<Object, Object> withoutDefaults(Object item) {
        var told = new LinkedHashMap<Object, Object>((Map<?, ?>) item);
        if (told.containsKey("product") && told.get("product").equals(told.get("id"))) {
            told.remove("id");
        }
        return told;
    }
}
