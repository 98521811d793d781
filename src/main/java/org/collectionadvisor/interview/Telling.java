package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.InterviewQuestion.Choice;

/**
 * Tells answers to a situation: what is told replaces what was, and lists grow. What is told of a contact, a refusal or a paper is
 * told of one that is known of the same debt and says nothing else there; where there is none, one is added.
 */
final class Telling {
    private final ObjectNode situation;
    private final LocalDate day;

    Telling(ObjectNode situation, LocalDate day) {
        this.situation = situation;
        this.day = day;
    }

    void tell(Choice choice, List<Integer> debts) {
        choice.tells().patches().keySet().stream().sorted().forEach(fact -> {
            var patch = Objects.requireNonNull(choice.tells().patch(fact, day));
            switch (fact) {
                case Effect.SITUATION -> merge(patch, situation);
                case "Borrower", "Budget" -> merge(patch, object(Objects.requireNonNull(Effect.RECORDS.get(fact))));
                case "Debt" -> debt(choice.id(), patch, debts);
                default ->
                    debts.forEach(
                            debt -> record(Objects.requireNonNull(Effect.RECORDS.get(fact)), patch, debtId(debt)));
            }
        });
    }

    private ObjectNode object(String name) {
        return situation.get(name) instanceof ObjectNode known ? known : situation.putObject(name);
    }

    private ArrayNode list(String name) {
        return situation.get(name) instanceof ArrayNode known ? known : situation.putArray(name);
    }

    private String debtId(int debt) {
        return situation.path("debts").path(debt).path("id").asText();
    }

    /** Before any debt is told each choice begins one. */
    private void debt(String id, ObjectNode patch, List<Integer> debts) {
        var known = list("debts");
        if (debts.isEmpty()) {
            merge(patch, known.addObject().put("id", id));
        }
        debts.forEach(debt -> merge(patch, (ObjectNode) known.get(debt)));
    }

    private void record(String list, ObjectNode patch, String debtId) {
        var records = list(list);
        for (var one : records) {
            if (one instanceof ObjectNode known
                    && known.path("debtId").asText().equals(debtId)
                    && agree(patch, known)) {
                merge(patch, known);
                return;
            }
        }
        merge(patch, records.addObject().put("debtId", debtId));
    }

    /** Whether what a patch tells is not told otherwise; lists may both be true. */
    private static boolean agree(ObjectNode patch, ObjectNode known) {
        return patch.properties().stream().allMatch(member -> {
            var told = known.path(member.getKey());
            return told.isMissingNode() || told.isNull() || told.isArray() || told.equals(member.getValue());
        });
    }

    private static void merge(ObjectNode patch, ObjectNode into) {
        patch.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            var known = into.get(name);
            if (value instanceof ArrayNode more) {
                grow(known instanceof ArrayNode list ? list : into.putArray(name), more);
            } else if (value instanceof ObjectNode within && !Range.isWrittenAs(within)) {
                merge(within, known instanceof ObjectNode object ? object : into.putObject(name));
            } else if (value.isNull()) {
                into.remove(name);
            } else {
                into.set(name, value);
            }
        });
    }

    private static void grow(ArrayNode known, ArrayNode more) {
        for (JsonNode one : more) {
            boolean isNew = true;
            for (JsonNode other : known) {
                isNew &= !other.equals(one);
            }
            if (isNew) {
                known.add(one);
            }
        }
    }
}
