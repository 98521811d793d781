package org.collectionadvisor.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.RulesFolder;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.texts.Languages;

/** The questions that the field asks of the advice, one per row, with the rules and scenarios that answer each. */
final class Rows {
    private static final String FILE = "rows.yaml";

    private final Map<String, Yaml> described;

    private Rows(Map<String, Yaml> described) {
        this.described = described;
    }

    static Rows read(RulesFolder folder, Problems problems) {
        var described = new LinkedHashMap<String, Yaml>();
        var yaml = folder.yaml(FILE, problems);
        if (yaml != null) {
            described.putAll(yaml.members());
        }
        return new Rows(described);
    }

    private static String said(Yaml row) {
        return row.member("zh").text() + " / " + row.member("en").text();
    }

    /** Makes problems of rows that scenarios name but nobody describes, and of rows that no scenario shows. */
    void check(List<Yaml> named) {
        var shown = new HashSet<String>();
        for (var row : named) {
            shown.add(row.text());
            if (!described.containsKey(row.text())) {
                row.problem(Sentence.of("row-unknown", row.text()).nearOrNew(row.text(), described.keySet(), FILE));
            }
        }
        described.forEach((row, text) -> {
            text.allow("zh", "en");
            Languages.check(text);
            said(text);
            if (!shown.contains(row)) {
                text.problem("row-unused", row);
            }
        });
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
                    .append(said(text))
                    .append(" | ")
                    .append(rules)
                    .append(" | ");
            table.append(sentences.replace("|", "\\|")).append(" |\n");
        });
        return table.toString();
    }
}
