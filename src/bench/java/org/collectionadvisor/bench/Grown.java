package org.collectionadvisor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;

/** Drawn situations with as many contacts or debts as one likes: those drawn, told again on other days or under other ids. */
final class Grown {
    private static final String AT = "at";
    private static final String DEBTS = "debts";
    private static final String CONTACTS = "contacts";
    private static final String DEBT_ID = "debtId";
    private static final int DATE = 10;

    private Grown() {}

    /** The same number of contacts for each of some situations, by that number. */
    static Map<Integer, List<Situation>> contacts(Workload on, List<Integer> numbers, int situations) {
        return each(on, numbers, situations, Grown::contacts);
    }

    /** The same number of debts for each of some situations, by that number; what else is told stays as much. */
    static Map<Integer, List<Situation>> debts(Workload on, List<Integer> numbers, int situations) {
        return each(on, numbers, situations, Grown::debts);
    }

    private static Map<Integer, List<Situation>> each(
            Workload on, List<Integer> numbers, int situations, BiFunction<ObjectNode, Integer, ObjectNode> grow) {
        var grown = new HashMap<Integer, List<Situation>>();
        numbers.forEach(number -> grown.put(number, new ArrayList<>()));
        for (var line : on.lines()) {
            if (grown.get(numbers.get(0)).size() == situations) {
                break;
            }
            grown(line, numbers, grow)
                    .ifPresent(all ->
                            all.forEach((number, one) -> grown.get(number).add(one)));
        }
        return grown;
    }

    /** The situation in every size; none if it tells no contact, or would contradict itself in one of the sizes. */
    private static Optional<Map<Integer, Situation>> grown(
            byte[] line, List<Integer> numbers, BiFunction<ObjectNode, Integer, ObjectNode> grow) {
        try {
            var told = (ObjectNode) Json.mapper().readTree(line);
            if (told.path(CONTACTS).isEmpty()) {
                return Optional.empty();
            }
            var all = new HashMap<Integer, Situation>();
            for (int number : numbers) {
                var grown = grow.apply(told.deepCopy(), number);
                all.put(number, new SituationReader().read(grown.toString(), Workload.DAY));
            }
            return Optional.of(all);
        } catch (BadSituation e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode contacts(ObjectNode told, int number) {
        var drawn = told.get(CONTACTS);
        var contacts = told.putArray(CONTACTS);
        for (int i = 0; i < number; i++) {
            contacts.add(earlier(drawn.get(i % drawn.size()).deepCopy(), i / drawn.size()));
        }
        return told;
    }

    private static JsonNode earlier(JsonNode contact, int days) {
        if (contact.hasNonNull(AT)) {
            var at = contact.get(AT).asText();
            var moved = at.length() == DATE
                    ? LocalDate.parse(at).minusDays(days)
                    : OffsetDateTime.parse(at).minusDays(days);
            ((ObjectNode) contact).put(AT, moved.toString());
        }
        return contact;
    }

    private static ObjectNode debts(ObjectNode told, int number) {
        var drawn = told.get(DEBTS);
        var debts = told.putArray(DEBTS);
        for (int i = 0; i < number; i++) {
            var debt = (ObjectNode) drawn.get(i % drawn.size()).deepCopy();
            debts.add(debt.put("id", "debt-" + i));
        }
        for (var events : List.of(CONTACTS, "refusals", "legalPapers")) {
            if (told.get(events) instanceof ArrayNode some) {
                spread(some, number);
            }
        }
        return told;
    }

    /** Whatever names a debt names one of those there are. */
    private static void spread(ArrayNode events, int debts) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).hasNonNull(DEBT_ID)) {
                ((ObjectNode) events.get(i)).put(DEBT_ID, "debt-" + i % debts);
            }
        }
    }
}
