package org.collectionadvisor.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.html.Page;

/** What situations try of a rulebook, as text, as data and as a page. */
public final class CoverageReport {
    private final long situations;
    private final List<Coverage.OfRule> rules;

    public CoverageReport(Coverage coverage) {
        situations = coverage.situations();
        rules = coverage.rules();
    }

    private List<Coverage.OfRule> neverHeld() {
        return rules.stream().filter(rule -> rule.counts().held() == 0).toList();
    }

    /** A summary, rules that never held, and conditions without which nothing would have come out otherwise. */
    public String text() {
        var text = new StringBuilder();
        long conditions =
                rules.stream().mapToLong(rule -> rule.conditions().size()).sum();
        long decisive = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(one -> one.counts().alone() > 0)
                .count();
        text.append("%,d situations; %,d of %,d rules held somewhere; %,d of %,d conditions were alone decisive%n"
                .formatted(situations, rules.size() - neverHeld().size(), rules.size(), decisive, conditions));
        if (!neverHeld().isEmpty()) {
            text.append("\nrules that never held:\n");
            neverHeld()
                    .forEach(rule -> text.append("  %s %s: failed %,d, unknown %,d%n"
                            .formatted(
                                    rule.where(),
                                    rule.rule(),
                                    rule.counts().failed(),
                                    rule.counts().unknown())));
        }
        if (decisive < conditions) {
            text.append("\nconditions that were never alone decisive (without them nothing would have shown it):\n");
            rules.forEach(rule -> rule.conditions().stream()
                    .filter(one -> one.counts().alone() == 0)
                    .forEach(one -> text.append("  %s %s: %s: held %,d, failed %,d, unknown %,d%n"
                            .formatted(
                                    rule.where(),
                                    rule.rule(),
                                    one.condition(),
                                    one.counts().held(),
                                    one.counts().failed(),
                                    one.counts().unknown()))));
        }
        return text.toString();
    }

    /** All counts, for other programs. */
    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("situations", situations);
        data.put("rules", rules.stream().map(CoverageReport::data).toList());
        return data;
    }

    private static Map<String, Object> data(Coverage.OfRule rule) {
        var data = new LinkedHashMap<String, Object>();
        data.put("rule", rule.rule());
        data.put("where", rule.where());
        data.putAll(data(rule.counts(), "spokeIn"));
        data.put(
                "conditions",
                rule.conditions().stream()
                        .map(one -> {
                            var condition = new LinkedHashMap<String, Object>();
                            condition.put("condition", one.condition());
                            condition.putAll(data(one.counts(), "aloneDecisive"));
                            return condition;
                        })
                        .toList());
        return data;
    }

    private static Map<String, Object> data(Coverage.Counts counts, String fourth) {
        var data = new LinkedHashMap<String, Object>();
        data.put("held", counts.held());
        data.put("failed", counts.failed());
        data.put("unknown", counts.unknown());
        data.put(fourth, counts.alone());
        return data;
    }

    /** All counts, for people. */
    public String page() {
        var page = new Page("Coverage of the rulebook");
        page.paragraph(text().lines().findFirst().orElse("")
                + ". A zero is worth a look: a rule or condition that no situation tries, or without which nothing"
                + " would come out otherwise. A click on a head sorts.");
        page.heading("Rules");
        page.table(
                List.of("rule", "file", "held", "failed", "unknown", "spoke in situations"),
                rules.stream()
                        .map(rule -> row(rule.counts(), rule.rule(), rule.where()))
                        .toList());
        page.heading("Conditions");
        page.table(
                List.of("rule", "condition", "held", "failed", "unknown", "alone decisive"),
                rules.stream()
                        .flatMap(rule ->
                                rule.conditions().stream().map(one -> row(one.counts(), rule.rule(), one.condition())))
                        .toList());
        return page.written();
    }

    private static List<Object> row(Coverage.Counts counts, String... names) {
        var row = new ArrayList<Object>(List.of(names));
        row.addAll(List.of(counts.held(), counts.failed(), counts.unknown(), counts.alone()));
        return row;
    }
}
