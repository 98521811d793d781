package org.collectionadvisor.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.html.Page;
import org.collectionadvisor.situation.Situation;

/** What moved between two rulebooks, as text, as data and as a page. */
public final class ComparisonReport {
    private static final int BARS = 40;

    private final Comparison of;
    private final List<Map.Entry<String, Comparison.Tally>> kinds;
    private final List<Map.Entry<String, Comparison.Spoken>> rules;

    public ComparisonReport(Comparison of) {
        this.of = of;
        // Levels first, then what is met most often.
        kinds = of.kinds().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Comparison.Tally> kind) ->
                                !kind.getKey().startsWith("risk "))
                        .thenComparing(kind -> -kind.getValue().situations)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        rules = of.rules().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Comparison.Spoken> rule) ->
                                of.why(rule.getKey()).equals(RuleChange.FOLLOWS))
                        .thenComparing(rule -> -rule.getValue().newly - rule.getValue().noLonger)
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private String summary() {
        return "%s: of %,d situations %,d get other advice".formatted(of.versions(), of.situations(), of.changed());
    }

    /** What moved, the rules that did it, and the ids of the samples. */
    public String text() {
        var text = new StringBuilder(summary()).append('\n');
        if (!kinds.isEmpty()) {
            text.append("\nwhat moved, in how many situations, how often, and by which rules:\n");
        }
        for (var kind : kinds) {
            var tally = kind.getValue();
            text.append("  %s: %,d, %,d; %s%n".formatted(kind.getKey(), tally.situations, tally.times, rulesOf(tally)));
            text.append("      such as %s%n"
                    .formatted(tally.samples.stream().map(Situation::id).collect(Collectors.joining(", "))));
        }
        if (!rules.isEmpty()) {
            text.append("\nrules that speak where they kept silent, or keep silent where they spoke:\n");
        }
        for (var rule : rules) {
            text.append("  %s: newly in %,d, no longer in %,d; %s%n"
                    .formatted(rule.getKey(), rule.getValue().newly, rule.getValue().noLonger, of.why(rule.getKey())));
        }
        var untouched = untouched();
        if (!untouched.isEmpty()) {
            text.append("\nrules that differ without a difference in these situations:\n");
            untouched.forEach((rule, change) -> text.append("  %s: %s%n".formatted(rule, change)));
        }
        return text.toString();
    }

    private static String rulesOf(Comparison.Tally tally) {
        return tally.rules.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> rule) -> -rule.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(rule -> "%s %,d".formatted(rule.getKey(), rule.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> untouched() {
        var untouched = new LinkedHashMap<>(of.changes());
        untouched.keySet().removeAll(of.rules().keySet());
        return untouched;
    }

    /** Everything, with both advices of each sample, for other programs. */
    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("rulebooks", of.versions());
        data.put("situations", of.situations());
        data.put("changed", of.changed());
        data.put(
                "moves",
                kinds.stream().map(kind -> data(kind.getKey(), kind.getValue())).toList());
        data.put(
                "rules",
                rules.stream()
                        .map(rule -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("rule", rule.getKey());
                            one.put("newly", rule.getValue().newly);
                            one.put("noLonger", rule.getValue().noLonger);
                            one.put("why", of.why(rule.getKey()));
                            return one;
                        })
                        .toList());
        data.put("changedRules", of.changes());
        return data;
    }

    private Map<String, Object> data(String kind, Comparison.Tally tally) {
        var data = new LinkedHashMap<String, Object>();
        data.put("move", kind);
        data.put("situations", tally.situations);
        data.put("times", tally.times);
        data.put("rules", tally.rules);
        data.put(
                "samples",
                tally.samples.stream()
                        .map(situation -> {
                            var sample = new LinkedHashMap<String, Object>();
                            sample.put("id", situation.id());
                            sample.put("before", of.adviceBefore(situation));
                            sample.put("after", of.adviceAfter(situation));
                            return sample;
                        })
                        .toList());
        return data;
    }

    /** Everything, with both advices of each sample, for people. */
    public String page() {
        var page = new Page("What moves between two rulebooks");
        page.paragraph(summary() + ".");
        page.heading("What moved, in how many situations");
        page.bars(kinds.stream()
                .limit(BARS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> kind.getValue().situations, (a, b) -> a, LinkedHashMap::new)));
        page.table(
                List.of("what moved", "situations", "times", "by rules"),
                kinds.stream()
                        .map(kind -> List.<Object>of(
                                kind.getKey(),
                                kind.getValue().situations,
                                kind.getValue().times,
                                rulesOf(kind.getValue())))
                        .toList());
        page.heading("Rules that speak otherwise");
        var spoken = new LinkedHashMap<String, Long>();
        rules.stream()
                .limit(BARS)
                .forEach(rule -> spoken.put(rule.getKey(), rule.getValue().newly + rule.getValue().noLonger));
        page.bars(spoken);
        page.table(List.of("rule", "newly", "no longer", "why"), ruleRows());
        page.heading("Samples: before on the left, after on the right");
        var read = new HashMap<Situation, String[]>();
        for (var kind : kinds) {
            page.paragraph(kind.getKey());
            kind.getValue().samples.forEach(situation -> {
                var pair = read.computeIfAbsent(
                        situation, any -> pair(of.adviceBefore(situation), of.adviceAfter(situation)));
                page.pair(situation.id(), pair[0], pair[1]);
            });
        }
        return page.written();
    }

    private List<List<Object>> ruleRows() {
        var rows = new ArrayList<List<Object>>();
        rules.forEach(rule -> rows.add(
                List.of(rule.getKey(), rule.getValue().newly, rule.getValue().noLonger, of.why(rule.getKey()))));
        untouched().forEach((rule, change) -> rows.add(List.of(rule, 0L, 0L, change)));
        return rows;
    }

    private static String[] pair(Advice before, Advice after) {
        return new String[] {InLines.of(before), InLines.of(after)};
    }
}
