package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Advice.Ask;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is asked that cannot matter: some answer to each question, beside some answers to the others, changes the advice. */
class AsksMatterTest {
    private static final int SITUATIONS = 40;
    private static final int TRIES = 6000;
    private static final Advisor ADVISOR = Advisor.open();

    @Test
    void some_answer_to_each_question_changes_the_advice() {
        var idle = new TreeMap<String, List<String>>();
        var lines = Situations.grownLines(71)
                .map(AsksMatterTest::sparse)
                .filter(line -> decisions(line) != null)
                .limit(SITUATIONS);
        lines.forEach(line -> {
            var advice = advise(line);
            for (var ask : advice.asks()) {
                if (!matters(line, advice, ask)) {
                    idle.computeIfAbsent(ask.pointers().get(0).replaceAll("[0-9]+", "*"), any -> new ArrayList<>())
                            .add(line);
                }
            }
        });
        assertThat(idle).isEmpty();
    }

    /** What was told, with much of it forgotten: whoever tells all is asked little. */
    private static String sparse(String line) {
        var random = new Random(line.hashCode());
        var situation = read(line);
        forget(situation, random);
        return situation.toString();
    }

    private static void forget(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                boolean kept = List.of("id", "asOf", "product", "debts", "debtId", "wants")
                        .contains(name);
                if (!kept && random.nextInt(3) > 0) {
                    object.remove(name);
                } else {
                    forget(object.get(name), random);
                }
            }
        } else {
            node.forEach(one -> forget(one, random));
        }
    }

    private static boolean matters(String line, Advice advice, Ask ask) {
        var random = new Random(ask.hashCode());
        for (int i = 0; i < TRIES; i++) {
            var others = read(line);
            for (var asks = advice.asks(); asks != null && random.nextInt(4) > 0; asks = asks(others)) {
                asks.stream()
                        .filter(other -> !other.pointers().equals(ask.pointers()) && random.nextBoolean())
                        .forEach(other -> DrawnAnswer.to(other.pointers(), others, random));
            }
            var one = others.deepCopy();
            DrawnAnswer.to(ask.pointers(), one, random);
            var before = decisions(others.toString());
            var after = decisions(one.toString());
            if (before != null && after != null && !before.equals(after)) {
                return true;
            }
        }
        return false;
    }

    /** Levels, findings, steps and answers; null for what contradicts itself. */
    private static @Nullable List<String> decisions(String line) {
        try {
            var advice = advise(line);
            return Stream.of(
                            advice.risks().stream().map(risk -> risk.debtId() + risk.channel() + risk.level()),
                            advice.findings().stream().map(finding -> finding.debtId() + finding.code()),
                            advice.steps().stream()
                                    .map(step -> step.code()
                                            + step.by()
                                            + step.forDebts().size()),
                            advice.answers().stream().map(answer -> answer.to() + answer.code()))
                    .flatMap(decision -> decision)
                    .sorted()
                    .toList();
        } catch (BadSituation e) {
            return null;
        }
    }

    /** What is asked once more was answered; null for what contradicts itself. */
    private static @Nullable List<Ask> asks(JsonNode situation) {
        try {
            return advise(situation.toString()).asks();
        } catch (BadSituation e) {
            return null;
        }
    }

    private static Advice advise(String line) {
        return ADVISOR.advise(new SituationReader().read(line, Situations.DAY));
    }

    private static ObjectNode read(String line) {
        try {
            return (ObjectNode) Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
