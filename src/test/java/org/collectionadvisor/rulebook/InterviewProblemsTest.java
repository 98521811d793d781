package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.collectionadvisor.texts.InterviewQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that could not be put, or an answer that could not be told, is a problem at its own line. */
class InterviewProblemsTest {
    private static final String FIRST = """
            - id: product
              zh: 哪一种？
              en: Which kind?
              choices:
                - { id: huabei, zh: 花呗, en: Huabei, tells: { Debt: { product: huabei } } }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { id: late, zh: 晚, en: Late, tells: { Debt: { daysLate: 3 } } }         | 10 | the effect on `Debt` is no part of a situation
            { id: late, zh: 晚, en: Late, tells: { Step: { by: today } } }           | 10 | `Step` is no record of a situation
            { id: late, zh: 晚, en: Late, tells: { Situation: { wants: [jail] } } }  | 10 | `jail` is nothing people come to ask
            { id: late, zh: 晚, tells: { Debt: { daysPastDue: 3 } } }                | 10 | a text is missing here
            """)
    void what_could_not_be_told_is_a_problem(String choice, String place, String problem) {
        var question = "- id: days\n  zh: 多久？\n  en: How long?\n  choices:\n    - " + choice + "\n";
        assertThat(Attempt.in(folder)
                        .with(InterviewQuestion.FILE, FIRST + question)
                        .problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.message()).startsWith(problem);
                    assertThat(told.place()).startsWith(place);
                });
    }

    @Test
    void a_question_asked_twice_or_without_a_debt_to_begin_with_is_a_problem() {
        var attempt = Attempt.in(folder);
        assertThat(attempt.with(InterviewQuestion.FILE, FIRST + FIRST).problems())
                .singleElement()
                .satisfies(told -> assertThat(told.message()).startsWith("the interview asks `product` already"));
        var days = FIRST.replace("{ product: huabei }", "{ daysPastDue: 3 }");
        assertThat(attempt.with(InterviewQuestion.FILE, days).problems())
                .singleElement()
                .satisfies(told -> assertThat(told.message()).startsWith("the interview must begin"));
    }
}
