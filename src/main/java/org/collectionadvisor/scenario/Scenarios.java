package org.collectionadvisor.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
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

/** All scenarios of a rules folder, to be run against an advisor. */
public final class Scenarios {
    private final List<Scenario> scenarios;
    private final Rows rows;

    private Scenarios(List<Scenario> scenarios, Rows rows) {
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
        var scenarios = new ArrayList<Scenario>();
        for (var name : files.tests()) {
            var text = files.text(name);
            if (text != null && name.endsWith("scenarios.yaml")) {
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
        return new Scenarios(scenarios, rows);
    }

    /**
     * The outcome of one scenario.
     *
     * @param place its file and line
     * @param faults every difference from what was expected; empty if the scenario passes
     */
    public record Result(String sentence, String place, List<String> faults) {}

    /** Runs every scenario. */
    public List<Result> run(Advisor advisor) {
        return scenarios.stream()
                .map(scenario ->
                        new Result(scenario.sentence(), scenario.place(), ScenarioCheck.faults(scenario, advisor)))
                .toList();
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
                .flatMap(scenario -> scenario.expected().risks().stream())
                .anyMatch(risk -> risk.startsWith(channel.code()) && risk.endsWith(": " + level.code()));
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
