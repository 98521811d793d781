package org.collectionadvisor.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** The codes rules may conclude: findings, and steps with their category and place. */
public record Codes(Map<String, Step> steps, List<String> findings) {

    /** The kinds of step there are. */
    static final List<String> CATEGORIES = List.of(
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
            return new Codes(Map.of(), List.of());
        }
        yaml.allow("steps", "findings");
        var steps = new LinkedHashMap<String, Step>();
        yaml.member("steps").members().forEach((code, step) -> {
            step.allow("category", "priority", "of");
            var of = step.member("of").text();
            if (!of.equals("borrower") && !of.equals("debt")) {
                step.problem("`of` says whom the step concerns", "write `of: borrower` or `of: debt`");
            }
            var category = step.member("category").text();
            if (!CATEGORIES.contains(category)) {
                step.problem("`" + category + "` is no category", Nearest.hint(category, CATEGORIES));
            }
            steps.put(code, new Step(category, step.member("priority").whole(), of.equals("borrower")));
        });
        var findings = yaml.member("findings").items().stream().map(Yaml::text).toList();
        return new Codes(java.util.Collections.unmodifiableMap(steps), findings);
    }
}
