package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Word.Argument;
import org.collectionadvisor.facts.Word.Kind;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private static final List<Word> WORDS = VOCABULARY.facts().stream()
            .flatMap(fact -> VOCABULARY.words(fact).values().stream())
            .toList();

    @Test
    void every_word_has_a_meaning_in_both_languages() {
        assertThat(WORDS).hasSizeGreaterThan(100).allSatisfy(word -> {
            assertThat(word.meaning().zh()).containsPattern("\\p{IsHan}");
            assertThat(word.meaning().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void an_amount_says_what_it_counts_and_what_is_no_number_counts_nothing() {
        assertThat(WORDS).allSatisfy(word -> {
            if (word.kind() == Kind.AMOUNT) {
                assertThat(word.unit()).isIn(Unit.YUAN, Unit.SHARE, Unit.RATE);
            } else if (word.kind() != Kind.WHOLE) {
                assertThat(word.unit()).isEqualTo(Unit.NONE);
            }
        });
    }

    @Test
    void exactly_words_whose_values_are_codes_list_them() {
        assertThat(WORDS).allSatisfy(word -> {
            assertThat(word.codes()).doesNotHaveDuplicates();
            assertThat(word.codes().isEmpty()).isEqualTo(word.kind() != Kind.CODE && word.kind() != Kind.CODES);
        });
    }

    @Test
    void every_member_to_ask_for_stands_in_a_situation() {
        assertThat(WORDS)
                .filteredOn(word -> !word.fact().equals("Step"))
                .allSatisfy(word -> assertThat(word.askedBy())
                        .allSatisfy(member -> assertThat(member(member)).isNotNull()));
    }

    /** What stands at a path of the situation, null where it leads nowhere. */
    private static @Nullable Type member(String path) {
        Type at = Situation.class;
        for (var step : path.substring(1).split("/")) {
            at = step.equals("*") ? item(at) : component(at, step);
        }
        return at;
    }

    private static @Nullable Type item(@Nullable Type list) {
        return list instanceof ParameterizedType type && type.getRawType() == List.class
                ? type.getActualTypeArguments()[0]
                : null;
    }

    private static @Nullable Type component(@Nullable Type of, String name) {
        return of instanceof Class<?> type && type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Test
    void what_may_be_unknown_is_asked_for_unless_it_is_concluded() {
        assertThat(WORDS)
                .filteredOn(word -> !word.alwaysKnown() && !word.fact().equals("Step"))
                .filteredOn(word -> word.readableFrom().compareTo(Layer.FINDINGS) <= 0)
                .filteredOn(word -> word.argument() != Argument.NAME)
                .allSatisfy(word -> assertThat(word.askedBy()).isNotEmpty());
    }

    @Test
    void the_facts_are_those_rules_can_match() {
        assertThat(VOCABULARY.facts()).containsExactly("Borrower", "Debt", "Contact", "Refusal", "LegalPaper", "Step");
        assertThat(VOCABULARY.type("Debt")).isEqualTo(DebtFacts.class);
        assertThat(VOCABULARY.type("debt")).isNull();
        assertThat(VOCABULARY.words("debt")).isEmpty();
    }

    @Test
    void names_are_unique_within_a_fact_whatever_their_case() {
        for (var fact : VOCABULARY.facts()) {
            var names = new ArrayList<String>();
            VOCABULARY.words(fact).keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            assertThat(names).as(fact).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_two_methods_tell_one_word() {
        for (var fact : VOCABULARY.facts()) {
            var type = VOCABULARY.type(fact);
            assertThat(type).isNotNull();
            var parts = Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Part.class))
                    .map(Method::getReturnType);
            var names = Stream.concat(Stream.of(type), parts).flatMap(VocabularyTest::names);
            assertThat(names).as(fact).doesNotHaveDuplicates();
        }
    }

    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Meaning.class))
                .map(method -> {
                    var name = method.getAnnotation(Meaning.class).name();
                    return name.isEmpty() ? method.getName() : name;
                });
    }

    @Test
    void every_coded_member_lists_the_codes_of_the_contract() {
        var stage = VOCABULARY.words("Debt").get("stage");
        assertThat(stage.codes()).containsExactly("current", "overdue", "sued", "judgment", "enforcement", "settled");
        assertThat(stage.kind()).isEqualTo(Kind.CODE);
        assertThat(VOCABULARY.words("Borrower").get("hardships").kind()).isEqualTo(Kind.CODES);
    }

    @Test
    void words_that_are_concluded_are_readable_only_after_their_layer() {
        assertThat(VOCABULARY.words("Debt").get("has").readableFrom()).isEqualTo(Layer.RISKS);
        assertThat(VOCABULARY.words("Debt").get("legalRisk").readableFrom()).isEqualTo(Layer.STEPS);
        assertThat(VOCABULARY.words("Debt").get("inBudget").readableFrom()).isEqualTo(Layer.FINDINGS);
        assertThat(VOCABULARY.words("Borrower").get("budget.debtServiceRatio").readableFrom())
                .isEqualTo(Layer.FINDINGS);
        assertThat(VOCABULARY.words("Debt").get("principal").readableFrom()).isEqualTo(Layer.EVENTS);
    }

    @Test
    void a_word_takes_a_figure_a_name_or_nothing() {
        assertThat(VOCABULARY.words("LegalPaper").get("daysLeft").argument()).isEqualTo(Argument.FIGURE);
        assertThat(VOCABULARY.words("Debt").get("has").argument()).isEqualTo(Argument.NAME);
        assertThat(VOCABULARY.words("Step").get("advised").argument()).isEqualTo(Argument.NAME);
        assertThat(VOCABULARY.words("Debt").get("stage").argument()).isEqualTo(Argument.NONE);
    }

    @Test
    void the_words_of_a_fact_at_hand_are_those_of_its_name() {
        assertThat(VOCABULARY.wordsOf(Given.debt("'principal':1"))).isEqualTo(VOCABULARY.words("Debt"));
    }
}
