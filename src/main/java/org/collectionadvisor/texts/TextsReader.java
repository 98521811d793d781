package org.collectionadvisor.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.SituationReader;
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
    private final Map<String, Yaml> places = new LinkedHashMap<>();
    private final List<InterviewQuestion> interview = new ArrayList<>();
    private final SituationReader situations;
    private @Nullable Text disclaimer;

    /** @param situations reads situations that may tell what the rulebook declares */
    public TextsReader(SituationReader situations) {
        this.situations = situations;
    }

    /** Adds the texts of one file. */
    public void read(Yaml yaml) {
        yaml.allow("findings", "risks", "answers", "because", "steps", "questions", "names", "frames", "disclaimer");
        each("findings", yaml.member("findings"), "", findings);
        each("answers", yaml.member("answers"), "", answers);
        each("because", yaml.member("because"), "", because);
        yaml.member("questions")
                .members()
                .forEach((member, question) -> put("questions", questions, member, Question.read(question), question));
        questions.keySet().forEach(member -> askable.putIfAbsent(member, askable.size()));
        yaml.member("risks").members().forEach((channel, levels) -> each("risks", levels, channel + ".", risks));
        yaml.member("names").members().forEach((word, codes) -> {
            places.putIfAbsent("names: " + word, codes);
            each("names", codes, word + ".", names);
        });
        yaml.member("steps")
                .members()
                .forEach((code, step) -> put("steps", steps, code, StepText.read(step, situations), step));
        yaml.member("frames").members().forEach((code, text) -> put("frames", frames, code, frame(code, text), text));
        if (!yaml.member("disclaimer").isMissing()) {
            disclaimer = Text.read(yaml.member("disclaimer"));
        }
    }

    /** Adds the questions of the interview. */
    public void interview(Yaml yaml) {
        yaml.items().forEach(item -> {
            var question = InterviewQuestion.read(item, situations);
            if (interview.stream().anyMatch(other -> other.id().equals(question.id()))) {
                item.problem("question-twice", question.id());
            }
            places.putIfAbsent("interview: " + question.id(), item);
            item.member("choices")
                    .items()
                    .forEach(choice -> places.putIfAbsent(
                            "interview: " + question.id() + "."
                                    + choice.member("id").text(),
                            choice));
            interview.add(question);
        });
    }

    private static Text frame(String code, Yaml yaml) {
        var text = Text.read(yaml);
        var frame = Stream.of(Frame.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        if (frame == null) {
            var codes = Stream.of(Frame.values()).map(Frame::code).toList();
            yaml.problem(Sentence.of("frame", code).near(code, codes));
        } else if (!Stream.of(text.zh(), text.en())
                .allMatch(phrase -> phrase.variables().keySet().equals(frame.variables()))) {
            yaml.problem(
                    "frame-places",
                    frame.variables().stream()
                            .sorted()
                            .map(name -> "{{" + name + "}}")
                            .collect(Collectors.joining(", ")));
        }
        return text;
    }

    private void each(String kind, Yaml group, String prefix, Map<String, Text> into) {
        group.members().forEach((key, text) -> put(kind, into, prefix + key, Text.read(text), text));
    }

    private <T> void put(String kind, Map<String, T> into, String key, T text, Yaml where) {
        places.putIfAbsent(kind + ": " + key, where);
        if (into.put(key, text) != null) {
            where.problem("text-twice", key);
        }
    }

    /** Where each text was read, by {@code because: topic.finding} and the like. */
    public Map<String, Yaml> writtenAt() {
        return places;
    }

    /** What was read so far. */
    public Texts texts() {
        return new Texts(
                findings, risks, answers, because, steps, questions, names, frames, askable, disclaimer, interview);
    }
}
