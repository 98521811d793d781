package org.collectionadvisor.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads a {@code scenarios.yaml}; ids and the day, which situations need but scenarios are rarely about, have defaults. */
final class ScenarioFile {
    /** The day of scenarios that do not give one. */
    private static final String DAY = "2026-11-22";

    private ScenarioFile() {}

    static List<Scenario> read(Yaml file) {
        return file.items().stream().map(ScenarioFile::scenario).toList();
    }

    static Scenario scenario(Yaml yaml) {
        yaml.allow("scenario", "rows", "speaks", "silent", "situation", "expect");
        var expect = yaml.member("expect");
        expect.allow("answers", "risks", "findings", "steps", "by");
        for (var whole : List.of("risks", "findings", "steps")) {
            if (expect.member(whole).isMissing()) {
                expect.problem("expect-whole", whole);
            }
        }
        return new Scenario(
                yaml.member("scenario").text(),
                yaml.file() + ":" + yaml.line(),
                texts(yaml.member("rows")),
                texts(yaml.member("speaks")),
                texts(yaml.member("silent")),
                json(yaml.member("situation")),
                new Scenario.Expected(
                        texts(expect.member("answers")),
                        risks(expect.member("risks")),
                        texts(expect.member("findings")),
                        texts(expect.member("steps")),
                        days(expect.member("by"))));
    }

    private static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    private static Map<String, LocalDate> days(Yaml yaml) {
        var days = new TreeMap<String, LocalDate>();
        if (!yaml.isMissing()) {
            yaml.members().forEach((step, day) -> {
                var told = day.day();
                if (told != null) {
                    days.put(step, told);
                }
            });
        }
        return days;
    }

    /** {@code agency: high} for the only debt, or the same under each debt's id. */
    private static List<String> risks(Yaml yaml) {
        var risks = new ArrayList<String>();
        if (yaml.plain() instanceof Map<?, ?>) {
            yaml.members().forEach((name, value) -> {
                if (value.plain() instanceof Map<?, ?>) {
                    value.members().forEach((channel, level) -> risks.add(channel + " " + name + ": " + level.text()));
                } else {
                    risks.add(name + ": " + value.text());
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
