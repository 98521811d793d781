package org.collectionadvisor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Checked;
import org.jspecify.annotations.Nullable;

/** Looks at every scenario of a folder without running it: what it tells must be readable, and what it expects must exist. */
public final class ScenarioProblems {
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Coded::code).toList();
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Coded::code).toList();

    private final Checked checked;
    private final SituationProblems situations;
    private final Map<String, Yaml> sentences = new HashMap<>();
    private final Set<String> speaking = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final List<Yaml> rows = new ArrayList<>();

    private ScenarioProblems(Checked checked) {
        this.checked = checked;
        situations = new SituationProblems(checked.codes(), checked.declarations());
    }

    /** Adds what is wrong with the scenarios to the problems of the folder. */
    public static void check(Checked checked) {
        new ScenarioProblems(checked).check();
    }

    private void check() {
        var folder = checked.folder();
        var problems = checked.problems();
        boolean any = false;
        for (var name : folder.tests()) {
            var yaml = name.endsWith(ScenarioFile.NAME) ? folder.yaml(name, problems) : null;
            if (yaml != null) {
                any = true;
                yaml.items().forEach(this::scenario);
            }
        }
        Rows.read(folder, problems).check(rows);
        if (any && checked.rulebook() != null) {
            gaps();
        }
    }

    private void gaps() {
        for (var rule : java.util.Objects.requireNonNull(checked.rulebook()).rules()) {
            boolean speaks = speaking.contains(rule.id());
            if (!speaks || (!silent.contains(rule.id()) && !Scenarios.alwaysSpeaks(rule))) {
                checked.problems()
                        .add(
                                rule.file(),
                                rule.line(),
                                Sentence.of(speaks ? "never-silent" : "never-speaks", rule.id()));
            }
        }
    }

    private void scenario(Yaml yaml) {
        if (!yaml.isMembers()) {
            yaml.problem("no-scenario");
            return;
        }
        ScenarioFile.scenario(yaml);
        var sentence = yaml.member("scenario").textOrNull();
        var twin = sentence == null ? null : sentences.putIfAbsent(sentence, yaml);
        if (twin != null) {
            yaml.problem("scenario-twice", twin.file() + ":" + twin.line());
        }
        rows.addAll(yaml.member("rows").items());
        rules(yaml.member("speaks"), speaking);
        rules(yaml.member("silent"), silent);
        List.of("speaks", "silent", "rows").forEach(list -> twice(yaml.member(list)));
        var both = new HashSet<>(texts(yaml.member("speaks")));
        both.retainAll(texts(yaml.member("silent")));
        both.forEach(rule -> yaml.member("silent").problem("speaks-and-silent", rule));
        var debts = situations.check(yaml.member("situation"));
        expect(ScenarioFile.expect(yaml), debts);
        possible(yaml, ScenarioFile.expect(yaml));
    }

    /** What no rule can bring about: an answer nobody asked for, and a day of a step that is not expected. */
    private void possible(Yaml yaml, Yaml expect) {
        var wants = checked.codes().wants();
        var told = yaml.member("situation").member("wants");
        var asked = told.isList() ? texts(told) : List.<String>of();
        for (var answer : expect.member("answers").items()) {
            var code = answer.text();
            var of = wants.keySet().stream()
                    .filter(want -> wants.getOrDefault(want, List.of()).contains(code))
                    .toList();
            // A want that nobody knows may be the one that was meant.
            if (!of.isEmpty()
                    && wants.keySet().containsAll(asked)
                    && of.stream().noneMatch(asked::contains)) {
                answer.problem("expect-unasked", code, of.get(0));
            }
        }
        var steps = expect.member("steps");
        if (yaml.members().containsKey("expect")
                && steps.isList()
                && expect.member("by").isMembers()) {
            var expected = texts(steps);
            expect.member("by").members().forEach((step, day) -> {
                if (!expected.contains(step) && checked.codes().steps().containsKey(step.split(" ", 2)[0])) {
                    day.problem("expect-by", step);
                }
            });
        }
    }

    private static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    private void rules(Yaml list, Set<String> into) {
        for (var rule : list.items()) {
            into.add(rule.text());
            if (!checked.rules().containsKey(rule.text())) {
                rule.problem(Sentence.of("expect-rule", rule.text())
                        .near(rule.text(), checked.rules().keySet()));
            }
        }
    }

    /** A name that is expected twice is another one's by mistake. */
    private static void twice(Yaml list) {
        var seen = new HashSet<String>();
        list.items().stream()
                .filter(item -> !item.text().isEmpty() && !seen.add(item.text()))
                .forEach(item -> item.problem("twice", item.text()));
    }

    /** @param debts the ids of the debts told of, null where they cannot be told apart */
    private void expect(Yaml expect, @Nullable List<String> debts) {
        var codes = checked.codes();
        expect.member("answers")
                .items()
                .forEach(answer -> code(answer, answer.text(), List.of(), codes.answers(), "answer"));
        expect.member("findings")
                .items()
                .forEach(finding -> code(finding, finding.text(), debts, codes.findings(), "finding"));
        expect.member("steps").items().forEach(step -> step(step, step.text(), debts));
        List.of("findings", "steps").forEach(list -> twice(expect.member(list)));
        var by = expect.member("by");
        if (!by.isMissing()) {
            by.members()
                    .forEach((step, day) -> code(day, step, debts, codes.steps().keySet(), "step"));
        }
        if (expect.member("risks").isMembers()) {
            expect.member("risks").members().forEach((name, value) -> risk(name, value, debts));
        } else if (!expect.member("risks").isMissing()
                && !expect.member("risks").isList()) {
            expect.member("risks").members();
        }
    }

    private void step(Yaml where, String told, @Nullable List<String> debts) {
        var steps = checked.codes().steps();
        int space = told.indexOf(' ');
        var step = space < 0 ? null : steps.get(told.substring(0, space));
        if (step != null && step.wide() && !steps.containsKey(told.substring(space + 1))) {
            where.problem("expect-wide", told.substring(0, space), told.substring(space + 1));
        } else {
            code(where, told, debts, steps.keySet(), "step");
        }
    }

    private static void code(
            Yaml where, String told, @Nullable List<String> debts, Collection<String> known, String what) {
        int space = told.indexOf(' ');
        var code = space < 0 ? told : told.substring(0, space);
        if (!known.contains(code)) {
            where.problem(Sentence.of("expect-" + what, code).nearOrNew(code, known, "codes.yaml"));
        } else if (space >= 0 && known.contains(told.substring(space + 1))) {
            where.problem("list-comma", told.substring(space + 1));
        } else if (space >= 0) {
            debt(where, told.substring(space + 1), debts);
        }
    }

    private static void debt(Yaml where, String told, @Nullable List<String> debts) {
        if (debts != null && !debts.contains(told)) {
            where.problem(Sentence.of("expect-debt", told).near(told, debts));
        }
    }

    private static void risk(String name, Yaml value, @Nullable List<String> debts) {
        if (value.isMembers()) {
            debt(value, name, debts);
            value.members().forEach(ScenarioProblems::level);
        } else if (name.contains(" ")) {
            level(name.substring(0, name.indexOf(' ')), value);
            debt(value, name.substring(name.indexOf(' ') + 1), debts);
        } else {
            level(name, value);
        }
    }

    private static void level(String channel, Yaml value) {
        var level = value.text();
        if (!CHANNELS.contains(channel)) {
            value.problem(Sentence.of("expect-channel", channel).near(channel, CHANNELS));
        } else if (!level.isEmpty() && !LEVELS.contains(level)) {
            value.problem(Sentence.of("expect-level", level).near(level, LEVELS));
        }
    }
}
