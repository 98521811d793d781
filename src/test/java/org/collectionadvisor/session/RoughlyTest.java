package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.RoughDraw;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was told roughly never leads to what the exact values contradict. */
class RoughlyTest {
    private static final int SITUATIONS = 300;
    private static final CompiledRulebook COMPILED = CompiledRulebook.embedded();
    private static final Reasoner REASONER = new Reasoner(COMPILED);
    private static final Set<Read> READS = new HashSet<>();

    static {
        COMPILED.rulebook().rules().forEach(rule -> rule.when().reads().forEach(READS::add));
    }

    /** A line told exactly, roughly, and more roughly still. */
    private record Told(String exactly, String roughly, String moreRoughly) {}

    private static Stream<Told> drawn(long seed) {
        return Situations.grownLines(seed).limit(SITUATIONS).map(line -> {
            var roughly = RoughDraw.rougher(line, line.hashCode(), 0.3);
            return new Told(line, roughly, RoughDraw.rougher(roughly, line.hashCode() + 1L, 0.3));
        });
    }

    private static Conclusions conclude(String line) {
        return REASONER.conclude(new SituationReader().read(line, Situations.DAY));
    }

    @Test
    void a_range_of_one_value_gives_the_bytes_of_the_value() throws Exception {
        try (var advisor = Advisor.open()) {
            for (var line : Situations.grownLines(61).limit(60).toList()) {
                assertThat(advice(advisor, RoughDraw.asExactRanges(line))).isEqualTo(advice(advisor, line));
            }
        }
    }

    private static String advice(Advisor advisor, String line) throws Exception {
        return Json.mapper().writeValueAsString(advisor.advise(new SituationReader().read(line, Situations.DAY)));
    }

    @Test
    void a_word_that_is_known_roughly_holds_what_it_is_known_to_be_more_exactly() {
        drawn(62).forEach(told -> {
            var exact = conclude(told.exactly()).facts();
            var rough = conclude(told.roughly()).facts();
            var rougher = conclude(told.moreRoughly()).facts();
            mustHold(rough, exact, told.roughly() + "\n" + told.exactly());
            mustHold(rougher, rough, told.moreRoughly() + "\n" + told.roughly());
        });
    }

    /** A debt stays in the sums while it is open whether they count it; so sums are compared where they count the same debts. */
    private static void mustHold(Facts rough, Facts exact, String lines) {
        boolean sameDebtsCount = inBudget(rough).equals(inBudget(exact));
        for (int i = 0; i < exact.all().size(); i++) {
            var roughFact = rough.all().get(i);
            var exactFact = exact.all().get(i);
            for (var word : Vocabulary.standard().wordsOf(exactFact).values()) {
                boolean compared = sameDebtsCount || word.readableFrom() == Layer.EVENTS;
                if (compared && word.argument() == Word.Argument.NONE && word.risk() == null) {
                    mustHold(word, roughFact.value(word), exactFact.value(word), lines);
                }
            }
            for (var read : READS) {
                boolean ofFigure = read.word().argument() == Word.Argument.FIGURE;
                if (ofFigure && read.word().fact().equals(name(exactFact)) && read.whose() == Read.Whose.ITSELF) {
                    mustHold(read.word(), read.value(roughFact), read.value(exactFact), lines);
                }
            }
        }
    }

    private static List<@Nullable Boolean> inBudget(Facts facts) {
        return facts.debts().stream().map(DebtFacts::inBudget).toList();
    }

    private static String name(Fact fact) {
        return fact.getClass().getSimpleName().replace("Facts", "");
    }

    private static void mustHold(Word word, Object rough, Object exact, String lines) {
        if (rough != null) {
            assertThat(holds(rough, exact))
                    .as("%s is %s, exactly %s in\n%s", word, rough, exact, lines)
                    .isTrue();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean holds(Object rough, Object exact) {
        if (rough instanceof Range range && exact instanceof Range inner) {
            boolean below = range.atLeast() == null
                    || (inner.atLeast() != null && range.atLeast().compareTo(inner.atLeast()) <= 0);
            return below
                    && (range.atMost() == null
                            || (inner.atMost() != null && range.atMost().compareTo(inner.atMost()) >= 0));
        }
        return rough.equals(exact);
    }

    /** A rule that speaks where no more is known than this, and keeps silent where more is, says so by an {@code unless}. */
    @Test
    void a_rule_that_speaks_roughly_speaks_exactly_unless_it_speaks_for_want_of_knowledge() {
        drawn(63).forEach(told -> {
            var exact = conclude(told.exactly());
            var rough = conclude(told.roughly());
            var rougher = conclude(told.moreRoughly());
            mustSpeak(rough, exact, told.roughly() + "\n" + told.exactly());
            mustSpeak(rougher, rough, told.moreRoughly() + "\n" + told.roughly());
        });
    }

    private static void mustSpeak(Conclusions rough, Conclusions exact, String lines) {
        var exactly = new HashMap<Integer, Fact>();
        exact.facts().all().forEach(fact -> exactly.put(fact.factIndex(), fact));
        reasons(rough).forEach(reason -> {
            var fact = exactly.get(reason.fact().factIndex());
            var when = reason.rule().when();
            if (fact != null && when.truth(fact, new Unknowns()) != Truth.HOLDS) {
                assertThat(speaksForWantOfKnowledge(when, reason.fact(), fact))
                        .as("%s speaks of %s in\n%s", reason.rule().id(), fact.pointer(), lines)
                        .isTrue();
            }
        });
    }

    private static Stream<Reason> reasons(Conclusions of) {
        return Stream.of(
                        of.findings().stream().map(Conclusions.Finding::reasons),
                        of.risks().stream().map(Conclusions.Risk::reasons),
                        of.steps().stream().map(Conclusions.Step::reasons),
                        of.answers().stream().map(Conclusions.Answer::reasons))
                .flatMap(reasons -> reasons)
                .flatMap(List::stream);
    }

    /** Whether some {@code unless} holds because nobody knows, or an earlier conclusion was drawn for that reason. */
    private static boolean speaksForWantOfKnowledge(Condition when, Fact rough, Fact exact) {
        if (when instanceof Condition.Unless unless) {
            return unless.of().truth(rough, new Unknowns()) == Truth.UNKNOWN
                    || speaksForWantOfKnowledge(unless.of(), rough, exact);
        }
        return when.parts().stream().anyMatch(part -> speaksForWantOfKnowledge(part, rough, exact))
                || when.reads()
                        .filter(read -> read.word().readableFrom().compareTo(Layer.EVENTS) > 0)
                        .anyMatch(read -> {
                            var roughly = read.value(rough);
                            return roughly != null && !holds(roughly, read.value(exact));
                        });
    }
}
