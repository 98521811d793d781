package org.collectionadvisor.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads a {@code scenarios.yaml}; ids and the day, which situations need but scenarios are rarely about, have defaults. */
final class ScenarioFile {
    /** The name of every such file. */
    static final String NAME = "scenarios.yaml";

    /** The day of scenarios that do not give one. */
    private static final String DAY = "2026-11-22";

    private static final String WHOLE = "expect";
    private static final String SOME = "expect-some";

    private ScenarioFile() {}

    static List<Scenario> read(Yaml file) {
        return file.items().stream().map(ScenarioFile::scenario).toList();
    }

    static Scenario scenario(Yaml yaml) {
        yaml.allow("scenario", "rows", "speaks", "silent", "situation", WHOLE, SOME);
        boolean whole = isWhole(yaml);
        var expect = expect(yaml);
        expect.allow(Outcome.MEMBERS.toArray(String[]::new));
        if (whole) {
            checkWhole(expect);
        } else if (!yaml.member(WHOLE).isMissing()) {
            expect.problem("expect-both");
        }
        return new Scenario(
                yaml.member("scenario").text(),
                yaml.file(),
                yaml.line(),
                texts(yaml.member("rows")),
                texts(yaml.member("speaks")),
                texts(yaml.member("silent")),
                json(yaml.member("situation")),
                yaml.member("situation"),
                new Outcome(
                        texts(expect.member("answers")),
                        risks(expect.member("risks")),
                        texts(expect.member("findings")),
                        texts(expect.member("steps")),
                        days(expect.member("by"))),
                expect,
                whole);
    }

    private static boolean isWhole(Yaml scenario) {
        return scenario.member(SOME).isMissing();
    }

    /** What a scenario expects, all of it or some. */
    static Yaml expect(Yaml scenario) {
        return scenario.member(isWhole(scenario) ? WHOLE : SOME);
    }

    private static void checkWhole(Yaml expect) {
        for (var member : List.of("risks", "findings", "steps")) {
            if (expect.member(member).isMissing()) {
                expect.problem("expect-whole", member);
            }
        }
    }

    private static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    private static Map<String, LocalDate> days(Yaml yaml) {
        var days = new TreeMap<String, LocalDate>();
        if (!yaml.isMissing()) {
            yaml.members().forEach((step, written) -> {
                var day = written.day();
                if (day != null) {
                    days.put(step, day);
                }
            });
        }
        return days;
    }

    /** {@code agency: high} for the only debt, or the same under each debt's id. */
    private static Map<String, String> risks(Yaml yaml) {
        var risks = new LinkedHashMap<String, String>();
        if (yaml.plain() instanceof Map<?, ?>) {
            yaml.members().forEach((name, value) -> {
                if (value.plain() instanceof Map<?, ?>) {
                    value.members().forEach((channel, level) -> risks.put(channel + " " + name, level.text()));
                } else {
                    risks.put(name, value.text());
                }
            });
        }
        return risks;
    }

    @SuppressWarnings("unchecked")
    static String json(Yaml yaml) {
        var situation = new LinkedHashMap<String, @Nullable Object>();
        situation.put("id", "scenario");
        situation.put("asOf", DAY);
        if (yaml.plain() instanceof Map<?, ?> told) {
            situation.putAll((Map<String, Object>) told);
        }
        if (situation.get("debts") instanceof List<?> debts) {
            debts.forEach(debt -> {
                if (debt instanceof Map<?, ?> told) {
                    ((Map<String, Object>) told).putIfAbsent("id", String.valueOf(told.get("product")));
                }
            });
        }
        try {
            return Json.mapper().writeValueAsString(situation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }
}
