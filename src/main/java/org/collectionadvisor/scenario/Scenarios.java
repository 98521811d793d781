package org.collectionadvisor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.rulebook.Problems;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.rulebook.Yaml;

/** All scenarios of a rules folder, to be held against an advisor. */
public final class Scenarios {
    private final List<Scenario> scenarios;

    private Scenarios(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Reads every {@code scenarios.yaml} under a folder.
     *
     * @throws RulebookException with every problem, if one is not well formed
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Scenarios read(Path folder) {
        var problems = new Problems();
        var scenarios = new ArrayList<Scenario>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.endsWith("scenarios.yaml"))
                    .sorted()
                    .toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                scenarios.addAll(ScenarioFile.read(Yaml.read(name, Files.readString(file), problems)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.all().isEmpty()) {
            throw new RulebookException(problems.all());
        }
        return new Scenarios(scenarios);
    }

    /**
     * What came of one scenario.
     *
     * @param place its file and line
     * @param faults every way in which it came out otherwise; empty if it holds
     */
    public record Result(String sentence, String place, List<String> faults) {}

    /** Runs every scenario. */
    public List<Result> run(Advisor advisor) {
        return scenarios.stream()
                .map(scenario ->
                        new Result(scenario.sentence(), scenario.place(), ScenarioCheck.faults(scenario, advisor)))
                .toList();
    }

    /** The rules for which no scenario is written in which they speak, and one close by in which they keep silent. */
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
            if (!silent.contains(rule.id())) {
                gaps.add("`" + rule.id() + "` keeps silent in no scenario");
            }
        }
        return gaps;
    }
}
