package org.collectionadvisor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.RulesFolder;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.situation.Situation;

/** All scenarios of a rules folder, to be run against an advisor. */
public final class Scenarios {
    private final Path folder;
    private final Map<String, String> texts;
    private final List<Scenario> scenarios;
    private final Rows rows;

    private Scenarios(Path folder, Map<String, String> texts, List<Scenario> scenarios, Rows rows) {
        this.folder = folder;
        this.texts = texts;
        this.scenarios = scenarios;
        this.rows = rows;
    }

    /**
     * Reads every {@code scenarios.yaml} under a folder.
     *
     * @throws RulebookException with every problem, if one is not well formed
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Scenarios read(Path folder) {
        var problems = new Problems();
        var files = RulesFolder.at(folder);
        files.report(problems);
        var texts = new TreeMap<String, String>();
        var scenarios = new ArrayList<Scenario>();
        for (var name : files.tests()) {
            var text = files.text(name);
            if (text != null && name.endsWith(ScenarioFile.NAME)) {
                texts.put(name, text);
                scenarios.addAll(ScenarioFile.read(Yaml.read(name, text, problems)));
            }
        }
        var rows = Rows.read(files, problems);
        var wrong = problems.errors().stream()
                .filter(problem -> files.tests().contains(problem.file()))
                .toList();
        if (!wrong.isEmpty()) {
            throw new RulebookException(wrong);
        }
        return new Scenarios(folder, texts, scenarios, rows);
    }

    /**
     * The outcome of one scenario.
     *
     * @param file the file it stands in, within the rules folder
     * @param line its line
     * @param faults every difference from what was expected; empty if the scenario passes
     * @param took how long it ran
     */
    public record Result(String sentence, String file, int line, List<String> faults, Duration took) {

        /** Its file and line. */
        public String place() {
            return file + ":" + line;
        }
    }

    /** Those whose sentence, file, rules or rows have a text. */
    public Scenarios about(String text) {
        return new Scenarios(
                folder,
                texts,
                scenarios.stream().filter(scenario -> scenario.isAbout(text)).toList(),
                rows);
    }

    /** Runs every scenario. */
    public List<Result> run(Advisor advisor) {
        return scenarios.stream().map(scenario -> run(scenario, advisor)).toList();
    }

    private static Result run(Scenario scenario, Advisor advisor) {
        long start = System.nanoTime();
        var faults = ScenarioCheck.faults(scenario, advisor);
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new Result(scenario.sentence(), scenario.file(), scenario.line(), faults, took);
    }

    /**
     * Rewrites the files so that each scenario expects what comes out. Which rules speak is not rewritten: these are what a
     * scenario is about.
     *
     * @return what was changed, in the form of a patch
     * @throws UncheckedIOException if a file cannot be written
     */
    public String update(Advisor advisor) {
        var rewriting = new LinkedHashMap<String, Expectations>();
        for (var scenario : scenarios) {
            var outcome = ScenarioCheck.outcome(scenario, advisor);
            if (outcome != null) {
                rewriting
                        .computeIfAbsent(scenario.file(), file -> new Expectations(texts.getOrDefault(file, "")))
                        .expect(scenario, outcome);
            }
        }
        var changes = new StringBuilder();
        rewriting.forEach((file, expectations) -> {
            var before = texts.getOrDefault(file, "");
            var after = expectations.rewritten();
            if (!after.equals(before)) {
                changes.append(Diff.of(file, before, after));
                write(folder.resolve(file), after);
            }
        });
        return changes.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The situation of each scenario, by its place, as an advisor reads it. */
    public Map<String, Situation> situations(Advisor advisor) {
        var situations = new LinkedHashMap<String, Situation>();
        scenarios.forEach(scenario -> situations.put(
                scenario.place() + " " + scenario.sentence(), ScenarioCheck.situation(scenario, advisor)));
        return situations;
    }

    /** Whether some scenario expects the code of a finding, step or answer. */
    boolean reaches(String code) {
        return scenarios.stream()
                .map(Scenario::expected)
                .flatMap(expected -> Stream.of(expected.findings(), expected.steps(), expected.answers())
                        .flatMap(List::stream))
                .anyMatch(name -> name.equals(code) || name.startsWith(code + " "));
    }

    /** Whether some scenario expects the level on the channel. */
    boolean reaches(Channel channel, Level level) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.expected().risks().entrySet().stream())
                .anyMatch(risk -> risk.getKey().startsWith(channel.code())
                        && risk.getValue().equals(level.code()));
    }

    /** What the scenarios in which a rule speaks say, by the rule's id. */
    public Map<String, List<String>> sentences() {
        var sentences = new TreeMap<String, List<String>>();
        scenarios.forEach(scenario -> scenario.speaks()
                .forEach(rule -> sentences
                        .computeIfAbsent(rule, ignored -> new ArrayList<>())
                        .add(scenario.sentence())));
        return sentences;
    }

    /** Which rules and scenarios answer each row of {@code rows.yaml}, as a table in Markdown. */
    public String rows() {
        return rows.table(scenarios);
    }

    /** Rules that speak in no scenario, rules that no scenario expects to keep silent, and rows without a scenario. */
    public List<String> gaps(List<Rule> rules) {
        var speaking = new TreeSet<String>();
        var silent = new TreeSet<String>();
        scenarios.forEach(scenario -> {
            speaking.addAll(scenario.speaks());
            silent.addAll(scenario.silent());
        });
        var gaps = new ArrayList<String>();
        for (var rule : rules) {
            if (!speaking.contains(rule.id())) {
                gaps.add("`" + rule.id() + "` speaks in no scenario");
            }
            if (!silent.contains(rule.id()) && !alwaysSpeaks(rule)) {
                gaps.add("`" + rule.id() + "` keeps silent in no scenario");
            }
        }
        gaps.addAll(rows.gaps(scenarios));
        return gaps;
    }

    /** Of what is asked some answer must always be given, so its rule asks nothing. */
    static boolean alwaysSpeaks(Rule rule) {
        return rule.when().parts().isEmpty();
    }
}
