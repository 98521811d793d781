package org.collectionadvisor.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put, in both languages.
 *
 * @param id of the interview's question; of one that the rules ask, the member's path
 * @param many whether several choices may be taken
 * @param debts the indexes of the debts it is asked about; none where it is about the person
 * @param choices none where something is typed
 * @param input what is typed; null where one chooses
 */
public record Asking(
        String id,
        InBoth ask,
        @Nullable InBoth help,
        boolean many,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> debts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Choice> choices,
        @Nullable Input input) {

    /** A text in both languages. */
    public record InBoth(String zh, String en) {
        static InBoth of(Text text) {
            return new InBoth(text.zh().source(), text.en().source());
        }
    }

    /** One of the answers. */
    public record Choice(String id, InBoth say) {}

    /** What is typed. */
    public enum Input implements Coded {
        /** Whether something is so: {@code true} or {@code false}. */
        TRUTH,
        /** A whole number. */
        INTEGER,
        /** A number with at most so many decimals as the contract allows. */
        AMOUNT,
        /** A day, a month or a year, as the contract writes them. */
        DATE
    }

    static Asking of(InterviewQuestion question, List<Integer> debts) {
        var help = question.help();
        return new Asking(
                question.id(),
                InBoth.of(question.question()),
                help == null ? null : InBoth.of(help),
                question.many(),
                debts,
                question.choices().stream()
                        .map(choice -> new Choice(choice.id(), InBoth.of(choice.text())))
                        .toList(),
                null);
    }

    /** A question of the rules; null where its answer can neither be chosen nor typed. */
    static @Nullable Asking of(String member, Rulebook rulebook) {
        var texts = rulebook.texts();
        var question = texts.question(member);
        var word = rulebook.declarations().vocabulary().wordOf(member);
        if (question == null || word == null) {
            return null;
        }
        var input = switch (word.kind()) {
            case TRUTH -> Input.TRUTH;
            case WHOLE -> Input.INTEGER;
            // Rates are told in many ways, and a wrong one weighs much.
            case AMOUNT -> word.unit() == Unit.YUAN ? Input.AMOUNT : null;
            case DATE -> Input.DATE;
            default -> null;
        };
        var choices = word.kind() == Word.Kind.CODE ? choices(word, texts) : List.<Choice>of();
        return input == null && choices.isEmpty()
                ? null
                : new Asking(
                        member,
                        InBoth.of(question.question()),
                        InBoth.of(question.why()),
                        false,
                        List.of(),
                        choices,
                        input);
    }

    /** The word's codes; none where one of them has no name that could be read out. */
    private static List<Choice> choices(Word word, Texts texts) {
        return word.codes().stream().allMatch(code -> texts.name(word.name(), code) != null)
                ? word.codes().stream()
                        .map(code -> new Choice(code, InBoth.of(Objects.requireNonNull(texts.name(word.name(), code)))))
                        .toList()
                : List.of();
    }
}
