package org.collectionadvisor.rulebook;

import java.util.Locale;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.situation.Unit;

/** What kinds of word can stand where in a condition. */
final class WordChecks {
    private WordChecks() {}

    static Operand whole(Word word, String number) {
        if (!number.equals("0") && !number.equals("1")) {
            throw new BadRule(
                    "`" + number + "` is a number of law or practice, which needs a date and a source",
                    "put it into figures.yaml and write figures."
                            + (word.unit() == Unit.NONE ? "days" : word.unit().word()) + "(\"name\")");
        }
        if (word.kind() != Word.Kind.WHOLE && word.kind() != Word.Kind.AMOUNT) {
            throw new BadRule("`" + word + "` is no number", "");
        }
        return new Operand.Whole(Integer.parseInt(number));
    }

    static void mustCount(Word word, Unit unit) {
        if (word.kind() == Word.Kind.DATE && unit == Unit.DATE) {
            return;
        }
        if (word.unit() != unit || (word.kind() != Word.Kind.WHOLE && word.kind() != Word.Kind.AMOUNT)) {
            throw new BadRule(
                    "`" + word + "` is counted in " + word.unit().word() + ", not in " + unit.word(),
                    "compare it with a figure of its own unit");
        }
    }

    static void mustBe(Word word, Word.Kind kind, String use) {
        if (word.kind() != kind) {
            throw new BadRule(
                    "`" + word + "` cannot stand " + use + ", it is of the kind "
                            + word.kind().name().toLowerCase(Locale.ROOT),
                    kind == Word.Kind.TRUTH ? "compare it with something" : "");
        }
    }

    static BadRule hasNoValue(Definition definition) {
        var name = definition.name();
        return new BadRule("`" + name + "` holds or not, it has no value", "write `" + name + "` or `!" + name + "`");
    }
}
