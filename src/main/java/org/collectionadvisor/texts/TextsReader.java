package org.collectionadvisor.texts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads the {@code texts.yaml} of every topic, one after the other. */
public final class TextsReader {
    private final Map<String, Text> findings = new LinkedHashMap<>();
    private final Map<String, Text> risks = new LinkedHashMap<>();
    private final Map<String, Text> answers = new LinkedHashMap<>();
    private final Map<String, Text> because = new LinkedHashMap<>();
    private final Map<String, StepText> steps = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Integer> askable = new LinkedHashMap<>();
    private final Map<String, Text> names = new LinkedHashMap<>();
    private final Map<String, Text> frames = new LinkedHashMap<>();
    private @Nullable Text disclaimer;

    /** Adds the texts of one file. */
    public void read(Yaml yaml) {
        yaml.allow("findings", "risks", "answers", "because", "steps", "questions", "names", "frames", "disclaimer");
        each(yaml.member("findings"), "", findings);
        each(yaml.member("answers"), "", answers);
        each(yaml.member("because"), "", because);
        yaml.member("questions")
                .members()
                .forEach((member, question) -> put(questions, member, Question.read(question), question));
        questions.keySet().forEach(member -> askable.putIfAbsent(member, askable.size()));
        yaml.member("risks").members().forEach((channel, levels) -> each(levels, channel + ".", risks));
        yaml.member("names").members().forEach((word, codes) -> each(codes, word + ".", names));
        yaml.member("steps").members().forEach((code, step) -> put(steps, code, StepText.read(step), step));
        yaml.member("frames").members().forEach((code, text) -> put(frames, code, frame(code, text), text));
        if (!yaml.member("disclaimer").isMissing()) {
            disclaimer = Text.read(yaml.member("disclaimer"));
        }
    }

    private static Text frame(String code, Yaml yaml) {
        var text = Text.read(yaml);
        var frame = Stream.of(Frame.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        if (frame == null) {
            var codes = Stream.of(Frame.values()).map(Frame::code).toList();
            yaml.problem("`" + code + "` is no frame", Nearest.hint(code, codes));
        } else if (!Stream.of(text.zh(), text.en())
                .allMatch(phrase -> phrase.variables().keySet().equals(frame.variables()))) {
            yaml.problem(
                    "a frame has just its own places for words",
                    "write "
                            + frame.variables().stream()
                                    .sorted()
                                    .map(name -> "{{" + name + "}}")
                                    .collect(Collectors.joining(
                                            ", ", "", frame.variables().isEmpty() ? "none" : "")));
        }
        return text;
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
        return new Texts(findings, risks, answers, because, steps, questions, names, frames, askable, disclaimer);
    }
}
