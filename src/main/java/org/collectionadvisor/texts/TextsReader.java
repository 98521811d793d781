package org.collectionadvisor.texts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.collectionadvisor.files.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the {@code texts.yaml} of every topic, one after the other. */
public final class TextsReader {
    private final Map<String, Text> findings = new LinkedHashMap<>();
    private final Map<String, Text> risks = new LinkedHashMap<>();
    private final Map<String, Text> because = new LinkedHashMap<>();
    private final Map<String, StepText> steps = new LinkedHashMap<>();
    private final Map<String, Text> questions = new LinkedHashMap<>();
    private final Map<String, Integer> askable = new LinkedHashMap<>();
    private final Map<String, Text> names = new LinkedHashMap<>();
    private @Nullable Text disclaimer;

    /** Adds the texts of one file. */
    public void read(Yaml yaml) {
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

    /** What was read so far. */
    public Texts texts() {
        return new Texts(findings, risks, because, steps, questions, names, askable, disclaimer);
    }
}
