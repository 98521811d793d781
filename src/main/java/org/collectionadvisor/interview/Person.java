package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.InterviewQuestion.Choice;
import org.jspecify.annotations.Nullable;

/** Somebody who knows a whole situation, and chooses what is true of it. */
final class Person {
    private final ObjectNode knows;
    private final LocalDate day;

    Person(Facts facts) {
        knows = Json.mapper().valueToTree(facts.situation());
        day = facts.situation().asOf();
        // Whoever knows since when the debt is late knows how long.
        var debts = facts.debts();
        for (int i = 0; i < debts.size(); i++) {
            var late = debts.get(i).daysPastDue();
            if (late != null) {
                ((ObjectNode) knows.path("debts").get(i))
                        .set("daysPastDue", Json.mapper().valueToTree(late));
            }
        }
    }

    /** What is told before anything is asked: whose debts of which kind, the day, and what is to be known. */
    ObjectNode begin() {
        var begun = Json.mapper().createObjectNode();
        List.of("id", "asOf", "asker", "wants").forEach(member -> {
            if (knows.hasNonNull(member)) {
                begun.set(member, knows.get(member));
            }
        });
        var debts = begun.putArray("debts");
        knows.path("debts")
                .forEach(debt -> debts.addObject()
                        .put("id", debt.path("id").asText())
                        .put("product", debt.path("product").asText()));
        return begun;
    }

    /** How many members it tells; an entry of a list counts with its members. */
    int members() {
        return members(knows);
    }

    private static int members(JsonNode node) {
        boolean isRecord = node.isObject() && !Range.isWrittenAs(node);
        boolean isList = node.isArray() && node.path(0).isObject();
        if (isRecord || isList) {
            return StreamSupport.stream(node.spliterator(), false)
                    .mapToInt(Person::members)
                    .sum();
        }
        return node.isNull() ? 0 : 1;
    }

    /** What is chosen for a debt; none where nothing fits. */
    List<String> choose(InterviewQuestion question, int debt) {
        var fitting = new ArrayList<String>();
        question.choices().stream()
                .filter(choice -> isTrue(choice, debt))
                .map(Choice::id)
                .forEach(fitting::add);
        return question.many() || fitting.isEmpty() ? fitting : List.of(fitting.get(0));
    }

    private boolean isTrue(Choice choice, int debt) {
        return !choice.tells().patches().isEmpty()
                && choice.tells().patches().keySet().stream().allMatch(fact -> {
                    var patch = Objects.requireNonNull(choice.tells().patch(fact, day));
                    return switch (fact) {
                        case Effect.SITUATION -> holds(patch, knows);
                        case "Borrower", "Budget" -> holds(patch, knows.path(Effect.RECORDS.get(fact)));
                        case "Debt" -> holds(patch, knows.path("debts").path(debt));
                        default -> any(patch, knows.path(Effect.RECORDS.get(fact)), debt);
                    };
                });
    }

    private boolean any(JsonNode patch, JsonNode records, int debt) {
        var id = knows.path("debts").path(debt).path("id").asText();
        return StreamSupport.stream(records.spliterator(), false)
                .filter(one ->
                        !one.hasNonNull("debtId") || one.path("debtId").asText().equals(id))
                .anyMatch(one -> holds(patch, one));
    }

    private static boolean holds(JsonNode patch, JsonNode known) {
        return patch.properties().stream().allMatch(member -> {
            var told = known.path(member.getKey());
            var value = member.getValue();
            if (told.isMissingNode() || told.isNull()) {
                return false;
            } else if (value.isArray()) {
                var all = StreamSupport.stream(told.spliterator(), false).toList();
                return value.isEmpty()
                        ? told.isEmpty()
                        : StreamSupport.stream(value.spliterator(), false).allMatch(all::contains);
            } else if (value.isObject() && !Range.isWrittenAs(value)) {
                return holds(value, told);
            } else if (value.isObject() || value.isNumber()) {
                return isWithin(told, value);
            }
            return value.equals(told);
        });
    }

    private static boolean isWithin(JsonNode told, JsonNode chosen) {
        var least = end(chosen, "atLeast");
        var most = end(chosen, "atMost");
        var from = end(told, "atLeast");
        var to = end(told, "atMost");
        return (least == null || (from != null && from.compareTo(least) >= 0))
                && (most == null || (to != null && to.compareTo(most) <= 0));
    }

    private static @Nullable BigDecimal end(JsonNode value, String name) {
        var end = value.isObject() ? value.path(name) : value;
        return end.isNumber() ? end.decimalValue() : null;
    }

    /** The value of a member by its pointer, null where the person does not know. */
    @Nullable
    JsonNode at(String pointer) {
        var value = knows.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
