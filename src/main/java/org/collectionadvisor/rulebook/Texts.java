package org.collectionadvisor.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All words of the rulebook, each in both languages, from the {@code texts.yaml} of every topic. */
public final class Texts {
    private final Map<String, Text> findings = new LinkedHashMap<>();
    private final Map<String, Text> risks = new LinkedHashMap<>();
    private final Map<String, Text> because = new LinkedHashMap<>();
    private final Map<String, StepText> steps = new LinkedHashMap<>();
    private final Map<String, Text> questions = new LinkedHashMap<>();
    private final Map<String, Integer> askable = new HashMap<>();
    private final Map<String, Text> names = new LinkedHashMap<>();
    private @Nullable Text disclaimer;

    void read(Yaml yaml) {
        yaml.allow("findings", "risks", "because", "steps", "questions", "names", "disclaimer");
        each(yaml.member("findings"), "", findings);
        each(yaml.member("because"), "", because);
        each(yaml.member("questions"), "", questions);
        questions.keySet().forEach(member -> askable.putIfAbsent(member, askable.size()));
        yaml.member("risks").members().forEach((channel, levels) -> each(levels, channel + ".", risks));
        yaml.member("names").members().forEach((word, codes) -> each(codes, word + ".", names));
        yaml.member("steps").members().forEach((code, step) -> put(steps, code, StepText.read(step), step));
        if (!yaml.member("disclaimer").isMissing()) {
            disclaimer = Text.read(yaml.member("disclaimer"));
        }
    }

    private static void each(Yaml group, String prefix, Map<String, Text> into) {
        group.members().forEach((key, text) -> put(into, prefix + key, Text.read(text), text));
    }

    private static <T> void put(Map<String, T> into, String key, T text, Yaml where) {
        if (into.put(key, text) != null) {
            where.problem("`" + key + "` has a text already, in this or another file", "keep one of them");
        }
    }

    /** The summary of a finding. */
    public @Nullable Text finding(String code) {
        return findings.get(code);
    }

    /** The summary of a risk at a level, both by code. */
    public @Nullable Text risk(String channel, String level) {
        return risks.get(channel + "." + level);
    }

    /** Why a rule concluded; rows of one table share the text under the name before their last dot. */
    public @Nullable Text because(String rule) {
        var own = because.get(rule);
        return own != null || !rule.contains(".") ? own : because.get(rule.substring(0, rule.lastIndexOf('.')));
    }

    public @Nullable StepText step(String code) {
        return steps.get(code);
    }

    /** The question that asks for a member of the situation, by its path. */
    public @Nullable Text question(String member) {
        return questions.get(member);
    }

    /** The members that can be asked for, each with its place, the most useful first. */
    public Map<String, Integer> askable() {
        return askable;
    }

    /** What a code is called, by the word it is a value of: {@code product.huabei}. */
    public @Nullable Text name(String word, String code) {
        return names.get(word + "." + code);
    }

    /** The note every advice ends with. */
    public @Nullable Text disclaimer() {
        return disclaimer;
    }
}
