package org.collectionadvisor.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * A question of the interview, which is put once for all debts and answered by choosing.
 *
 * @param help a line below the question; null for none
 * @param many whether several choices may be taken
 * @param onlyIfAsked whether it is put only where the rules ask for one of its members
 * @param ifUnknown the choice that is taken where the person does not know; null if then nothing is told
 */
public record InterviewQuestion(
        String id,
        Text question,
        @Nullable Text help,
        boolean many,
        boolean onlyIfAsked,
        @Nullable String ifUnknown,
        List<Choice> choices) {

    /** The file of the rulebook's interview. */
    public static final String FILE = "interview.yaml";

    private static final Set<String> FACTS = Stream.concat(
                    Stream.of(Effect.SITUATION), Effect.RECORDS.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One of the answers.
     *
     * @param tells what the situation then tells
     */
    public record Choice(String id, Text text, Effect tells) {}

    public InterviewQuestion {
        choices = List.copyOf(choices);
    }

    /** The members of a situation that its choices tell, by their paths. */
    public Set<String> members() {
        var members = new TreeSet<String>();
        choices.forEach(choice -> members.addAll(choice.tells().members()));
        return members;
    }

    /** Whether every answer tells the product of a debt, so that it can be asked before any debt is known. */
    public boolean begins() {
        return choices.stream().allMatch(choice -> choice.tells().members().contains("/debts/*/product"));
    }

    /** Whether it is answered for each debt, or for some of them. */
    public boolean isAboutDebts() {
        return choices.stream()
                .flatMap(choice -> choice.tells().patches().keySet().stream())
                .anyMatch(
                        fact -> !Set.of(Effect.SITUATION, "Borrower", "Budget").contains(fact));
    }

    static InterviewQuestion read(Yaml yaml, SituationReader situations) {
        yaml.allow("id", "zh", "en", "help", "many", "onlyIfAsked", "unknown", "choices");
        var help = yaml.member("help");
        var unknown = yaml.member("unknown");
        var choices = yaml.member("choices").items().stream()
                .map(choice -> choice(choice, situations))
                .toList();
        var ids = choices.stream().map(Choice::id).toList();
        if (choices.isEmpty()) {
            yaml.problem("no-choices");
        }
        var seen = new HashSet<String>();
        yaml.member("choices").items().stream()
                .filter(choice -> !seen.add(choice.member("id").textOrNull() + ""))
                .forEach(choice -> choice.problem("choice-twice"));
        if (!unknown.isMissing() && !ids.contains(unknown.text())) {
            unknown.problem(Sentence.of("no-choice", unknown.text()).near(unknown.text(), ids));
        }
        return new InterviewQuestion(
                yaml.member("id").text(),
                Text.within(yaml),
                help.isMissing() ? null : Text.read(help),
                yaml.member("many").isTrue(),
                yaml.member("onlyIfAsked").isTrue(),
                unknown.textOrNull(),
                choices);
    }

    private static Choice choice(Yaml yaml, SituationReader situations) {
        yaml.allow("id", "zh", "en", "tells");
        var tells = yaml.member("tells");
        return new Choice(
                yaml.member("id").text(),
                Text.within(yaml),
                tells.isMissing() ? Effect.NONE : Effect.read(tells, FACTS, situations));
    }

    /** All that is said of it. */
    public Stream<Text> all() {
        return Stream.of(
                        Stream.of(question),
                        Stream.ofNullable(help),
                        choices.stream().map(Choice::text))
                .flatMap(some -> some);
    }
}
