package org.collectionadvisor.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All words of the rulebook, each in both languages, from the {@code texts.yaml} of every topic.
 *
 * @param askable the members that can be asked for, each with its place, the most useful first
 * @param disclaimer the note every advice ends with
 * @param interview the questions of the interview, in the order in which they are put
 */
public record Texts(
        Map<String, Text> findings,
        Map<String, Text> risks,
        Map<String, Text> answers,
        Map<String, Text> reasons,
        Map<String, StepText> steps,
        Map<String, Question> questions,
        Map<String, Text> names,
        Map<String, Text> frames,
        Map<String, Integer> askable,
        @Nullable Text disclaimer,
        List<InterviewQuestion> interview) {

    public Texts {
        findings = copy(findings);
        risks = copy(risks);
        answers = copy(answers);
        reasons = copy(reasons);
        steps = copy(steps);
        questions = copy(questions);
        names = copy(names);
        frames = copy(frames);
        askable = copy(askable);
        interview = List.copyOf(interview);
    }

    /** In the order read. */
    private static <T> Map<String, T> copy(Map<String, T> told) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /** The summary of a finding. */
    public @Nullable Text finding(String code) {
        return findings.get(code);
    }

    /** The summary of a risk at a level, both by code. */
    public @Nullable Text risk(String channel, String level) {
        return risks.get(channel + "." + level);
    }

    /** What is said to whoever came to ask, by the code of the answer. */
    public @Nullable Text answer(String code) {
        return answers.get(code);
    }

    /** Why a rule concluded; rows of one table share the text under the name before their last dot. */
    public @Nullable Text because(String rule) {
        var own = reasons.get(rule);
        return own != null || !rule.contains(".") ? own : reasons.get(rule.substring(0, rule.lastIndexOf('.')));
    }

    public @Nullable StepText step(String code) {
        return steps.get(code);
    }

    /** The question that asks for a member of the situation, by its path. */
    public @Nullable Question question(String member) {
        return questions.get(member);
    }

    /** What a code is called, by the word it is a value of or by the last part of its name: {@code product.huabei}. */
    public @Nullable Text name(String word, String code) {
        var whole = names.get(word + "." + code);
        return whole == null ? names.get(word.substring(word.lastIndexOf('.') + 1) + "." + code) : whole;
    }

    /** The words in which the program joins others. */
    public @Nullable Text frame(Frame frame) {
        return frames.get(frame.code());
    }
}
