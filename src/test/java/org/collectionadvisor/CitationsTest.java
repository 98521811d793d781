package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Because;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** What is cited can be cited, on the day on which it is. */
class CitationsTest {
    private static final Advisor ADVISOR = Advisor.open();

    private static Stream<Because> because(Advice advice) {
        return Stream.of(
                        advice.answers().stream().map(Advice.Answer::because),
                        advice.risks().stream().map(Advice.Risk::because),
                        advice.findings().stream().map(Advice.Finding::because),
                        advice.steps().stream()
                                .flatMap(step -> step.forDebts().stream())
                                .map(Advice.ForDebt::because))
                .flatMap(all -> all)
                .flatMap(List::stream);
    }

    private static List<String> sources(Because reason) {
        return Objects.requireNonNull(reason.sources());
    }

    @Test
    void everything_concluded_cites_a_source_in_force_on_its_day_and_shows_its_weight() {
        Situations.grownLines(31).limit(500).forEach(line -> {
            var advice = ADVISOR.advise(new SituationReader().read(line, Situations.DAY));
            assertThat(because(advice))
                    .allSatisfy(reason ->
                            assertThat(sources(reason)).as(reason.rule()).isNotEmpty());
            var described = Objects.requireNonNull(advice.sources());
            assertThat(described).allSatisfy(cited -> {
                var source = Objects.requireNonNull(ADVISOR.rulebook().source(cited.id()));
                assertThat(source.inForce(advice.asOf())).isTrue();
                assertThat(cited.weight()).isEqualTo(source.weight());
            });
            assertThat(described.stream().map(Advice.Cited::id))
                    .as("each that is cited, once, in the order of first citation")
                    .containsExactlyElementsOf(because(advice)
                            .flatMap(reason -> sources(reason).stream())
                            .distinct()
                            .toList());
        });
    }

    @Test
    void the_rule_on_harassment_is_cited_as_it_stood_on_the_day() {
        assertThat(harassmentCited(LocalDate.of(2025, 12, 31))).containsExactly("psa-2012-art42");
        assertThat(harassmentCited(LocalDate.of(2026, 1, 1))).containsExactly("psa-2026-art50");
    }

    private static List<String> harassmentCited(LocalDate day) {
        var told = """
                {"id":"H","asOf":"%s","debts":[{"id":"d","product":"online-loan","stage":"overdue","daysPastDue":30}],
                 "contacts":[{"debtId":"d","at":"%s","channel":"sms","by":"agency","to":"borrower","conduct":["threat"]}]}""".formatted(day, day);
        var advice = ADVISOR.advise(new SituationReader().read(told, day));
        return because(advice)
                .filter(reason -> reason.rule().startsWith("conduct.police"))
                .flatMap(reason -> sources(reason).stream())
                .filter(id -> id.startsWith("psa-"))
                .toList();
    }

    @Test
    void nothing_that_rests_on_memory_alone_can_be_cited() throws IOException {
        assertThat(Files.readString(Rules.FOLDER.resolve("sources.yaml"))).doesNotContain("memory_only");
    }

    /** A level is told of every debt, time-barred ones too, so what to do about it is left to the steps. */
    @Test
    void no_risk_asks_anybody_to_pay_or_to_talk() {
        for (var channel : Channel.values()) {
            for (var level : Level.values()) {
                var summary = Objects.requireNonNull(ADVISOR.rulebook().texts().risk(channel.code(), level.code()));
                assertThat(summary.zh().filled(word -> null)).doesNotContain("商量", "协商", "还上", "尽快还", "谈还款", "联系放贷机构");
            }
        }
    }
}
