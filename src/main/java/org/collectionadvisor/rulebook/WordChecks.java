package org.collectionadvisor.rulebook;

import java.util.Locale;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.written.BadRule;

/** What kinds of word can stand where in a condition. */
final class WordChecks {
    private WordChecks() {}

    static Operand whole(Word word, String number) {
        if (word.kind() == Word.Kind.TRUTH || word.kind() == Word.Kind.CODE) {
            throw new BadRule(word.kind() == Word.Kind.TRUTH ? "word-is-truth" : "word-is-code", word);
        } else if (word.kind() == Word.Kind.TEXT || word.kind() == Word.Kind.CODES || word.kind() == Word.Kind.LEVEL) {
            throw new BadRule("word-no-number", word);
        }
        if (!number.equals("0") && !number.equals("1")) {
            throw new BadRule(
                    "bare-number",
                    number,
                    word.unit() == Unit.NONE ? "days" : word.unit().word());
        }
        if (word.kind() != Word.Kind.WHOLE && word.kind() != Word.Kind.AMOUNT) {
            throw new BadRule("word-no-number", word);
        }
        return new Operand.Whole(Integer.parseInt(number));
    }

    static boolean areOfOneKind(Word one, Word other) {
        return one.kind() == other.kind() && one.unit() == other.unit() && one.hasTexts() == other.hasTexts();
    }

    static void mustCount(Word word, Unit unit) {
        if (word.kind() == Word.Kind.DATE && unit == Unit.DATE) {
            return;
        }
        if (unit == Unit.NONE) {
            return; // told where the figure stands
        }
        if (word.unit() != unit || (word.kind() != Word.Kind.WHOLE && word.kind() != Word.Kind.AMOUNT)) {
            throw new BadRule("units", word, word.unit().word(), unit.word());
        }
    }

    static void mustBe(Word word, Word.Kind kind, String use) {
        if (word.kind() != kind) {
            throw new BadRule("kind-" + use, word, word.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    static BadRule hasNoValue(Definition definition) {
        var name = definition.name();
        return new BadRule("no-value", name);
    }
}
