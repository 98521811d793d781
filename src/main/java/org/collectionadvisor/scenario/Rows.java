package org.collectionadvisor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.rulebook.RulebookException;

/** The questions that the field asks of the advice, one per row, with the rules and scenarios that answer each. */
final class Rows {
    private static final String FILE = "rows.yaml";

    private final Map<String, String> described;

    private Rows(Map<String, String> described) {
        this.described = described;
    }

    static Rows read(Path folder) {
        var described = new LinkedHashMap<String, String>();
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Rows(described);
        }
        var problems = new Problems();
        try {
            Yaml.read(FILE, Files.readString(file), problems)
                    .members()
                    .forEach((row, text) -> described.put(
                            row,
                            text.member("zh").text() + " / " + text.member("en").text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.all().isEmpty()) {
            throw new RulebookException(problems.all());
        }
        return new Rows(described);
    }

    /** The rows that no scenario shows, and the rows that scenarios name but {@code rows.yaml} does not describe. */
    List<String> gaps(List<Scenario> scenarios) {
        var named =
                scenarios.stream().flatMap(scenario -> scenario.rows().stream()).collect(Collectors.toSet());
        var gaps = described.keySet().stream()
                .filter(row -> !named.contains(row))
                .map(row -> "row `" + row + "` is shown by no scenario")
                .collect(Collectors.toList());
        named.stream()
                .filter(row -> !described.containsKey(row))
                .sorted()
                .forEach(row -> gaps.add("row `" + row + "` stands in no " + FILE));
        return gaps;
    }

    /** One line per row: what it says, the rules that speak in its scenarios, and the scenarios. */
    String table(List<Scenario> scenarios) {
        var table = new StringBuilder("| row | described | rules | scenarios |\n|---|---|---|---|\n");
        described.forEach((row, text) -> {
            var shown = scenarios.stream()
                    .filter(scenario -> scenario.rows().contains(row))
                    .toList();
            var rules = shown.stream()
                    .flatMap(scenario -> scenario.speaks().stream())
                    .distinct()
                    .sorted()
                    .map(rule -> "`" + rule + "`")
                    .collect(Collectors.joining(" "));
            var sentences = shown.stream().map(Scenario::sentence).collect(Collectors.joining(" · "));
            table.append("| ")
                    .append(row)
                    .append(" | ")
                    .append(text)
                    .append(" | ")
                    .append(rules)
                    .append(" | ");
            table.append(sentences.replace("|", "\\|")).append(" |\n");
        });
        return table.toString();
    }
}
