package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * The codes rules may conclude: findings, steps with their category and place, and answers.
 *
 * @param wants what people come to ask, each with the answers to it: of those concluded the first is said
 */
public record Codes(Map<String, Step> steps, List<String> findings, Map<String, List<String>> wants) {

    /** The kinds of step there are. */
    public static final List<String> CATEGORIES = List.of(
            "safety", "communicate", "seek-aid", "budget", "credit-use", "know-rights", "keep-evidence", "scams");

    /**
     * A step that can be advised.
     *
     * @param priority its place in the advice, 1 first
     * @param wide whether it concerns the borrower as a whole and no single debt
     */
    public record Step(String category, int priority, boolean wide) {}

    static Codes read(@Nullable Yaml yaml) {
        if (yaml == null) {
            return new Codes(Map.of(), List.of(), Map.of());
        }
        yaml.allow("steps", "findings", "wants");
        var steps = new LinkedHashMap<String, Step>();
        yaml.member("steps").members().forEach((code, step) -> {
            step.allow("category", "priority", "of");
            var of = step.member("of").text();
            if (!of.equals("borrower") && !of.equals("debt")) {
                step.problem("step-of");
            }
            var category = step.member("category").text();
            if (!CATEGORIES.contains(category)) {
                step.problem(Sentence.of("no-category", category).near(category, CATEGORIES));
            }
            mustBeCode(step, code);
            var told = step.member("priority").number();
            int priority = told == null ? 1 : told.intValue();
            if (priority < 1) {
                step.problem("priority", priority);
            }
            steps.put(code, new Step(category, priority, of.equals("borrower")));
        });
        var findings = texts(yaml.member("findings"));
        var wants = new LinkedHashMap<String, List<String>>();
        yaml.member("wants").members().forEach((want, answers) -> wants.put(want, texts(answers)));
        return new Codes(Collections.unmodifiableMap(steps), findings, Collections.unmodifiableMap(wants));
    }

    /** The same problem, where what is no code of the kind that was wanted is a code of another. */
    Sentence elsewhere(String code, Sentence said) {
        if (steps.containsKey(code)) {
            return said.instead("is-step", code);
        }
        return findings.contains(code)
                ? said.instead("is-finding", code)
                : answers().contains(code) ? said.instead("is-answer", code) : said;
    }

    private static List<String> texts(Yaml list) {
        var texts = new ArrayList<String>();
        list.items().forEach(item -> {
            var code = item.isMembers() ? String.join(", ", item.members().keySet()) + ": …" : item.text();
            mustBeCode(item, code);
            if (texts.contains(code)) {
                item.problem("twice", code);
            }
            texts.add(code);
        });
        return List.copyOf(texts);
    }

    private static void mustBeCode(Yaml where, String code) {
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*")) {
            // A line that is indented too deep goes on with the one before it.
            where.problemBelow(code.contains(" - ") ? 1 : 0, said(code));
        }
    }

    private static Sentence said(String code) {
        var small = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return small.matches("[a-z][a-z0-9-]*")
                ? Sentence.of("code", code).instead("word-of", small)
                : Sentence.of("code", code);
    }

    /** Every answer, once; what is kept of an answer goes by its index in this list. */
    public List<String> answers() {
        return wants.values().stream().flatMap(List::stream).distinct().toList();
    }
}
