package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes in the advice, and what must not, where a drawn situation is told in another way. */
class MetamorphicTest {
    private static final Advisor ADVISOR = Advisor.open();
    private static final List<String> LINES = Stream.concat(
                    Situations.lines(91).limit(200), Situations.grownLines(92).limit(200))
            .toList();

    /** Absent they do not mean unknown: a debt is the borrower's own, and a paper that was not found fake stands. */
    private static final Set<String> WITH_DEFAULTS = Set.of("liability", "takenBy", "authenticity");

    private static String advise(String line, Form form) {
        return new String(
                ADVISOR.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, null, form),
                StandardCharsets.UTF_8);
    }

    private static JsonNode codes(JsonNode situation) {
        return read(advise(situation.toString(), Form.CODES));
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The advice with every list in an order of its own, so that only what is said is compared. */
    private static String unordered(JsonNode node) {
        var parts = new ArrayList<String>();
        if (node instanceof ArrayNode) {
            node.forEach(element -> parts.add(unordered(element)));
            Collections.sort(parts);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> parts.add(member.getKey() + "=" + unordered(member.getValue())));
        } else {
            return node.toString();
        }
        return parts.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debts", "contacts", "legalPapers", "refusals"})
    void the_order_of_a_list_changes_the_order_alone(String list) {
        int compared = 0;
        for (var line : LINES) {
            var told = read(line);
            // What is not asked again is told by pointers, which an order changes.
            told.remove("unanswered");
            if (!(told.get(list) instanceof ArrayNode elements) || elements.size() < 2) {
                continue;
            }
            var order = new ArrayList<Integer>();
            for (int i = 0; i < elements.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(line.hashCode()));
            var other = told.deepCopy();
            var shuffled = other.putArray(list);
            order.forEach(i -> shuffled.add(elements.get(i)));
            var pointer = Pattern.compile("\"/" + list + "/(\\d+)");
            Function<String, String> back = advice -> pointer.matcher(advice)
                    .replaceAll(found -> "\"/" + list + "/" + order.get(Integer.parseInt(found.group(1))));
            assertThat(unordered(read(back.apply(codes(other).toString()))))
                    .as(other + "\nwas " + told)
                    .isEqualTo(unordered(codes(told)));
            compared++;
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void the_order_of_members_changes_nothing() {
        for (var line : LINES) {
            assertThat(advise(reversed(read(line)).toString(), Form.FULL)).isEqualTo(advise(line, Form.FULL));
        }
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var reversed = Json.mapper().createObjectNode();
            var members = new ArrayList<>(object.properties());
            Collections.reverse(members);
            members.forEach(member -> reversed.set(member.getKey(), reversed(member.getValue())));
            return reversed;
        }
        if (node instanceof ArrayNode) {
            var same = Json.mapper().createArrayNode();
            node.forEach(element -> same.add(reversed(element)));
            return same;
        }
        return node;
    }

    @Test
    void other_ids_change_the_ids_alone() {
        for (var line : LINES) {
            var renamed = line.replaceAll("\"(debt-\\d+)\"", "\"x$1y\"").replaceFirst("\"(B-\\d+)\"", "\"x$1y\"");
            assertThat(advise(renamed, Form.FULL).replaceAll("x((debt|B)-\\d+)y", "$1"))
                    .isEqualTo(advise(line, Form.FULL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"liability\":\"not-mine\"", "\"liability\":\"contact-person\"", "\"stage\":\"settled\""})
    void a_debt_that_is_not_owed_leaves_the_others_as_they_were(String why) {
        for (var line : LINES) {
            var told = read(line);
            nameDebts(told);
            var more = told.deepCopy();
            ((ArrayNode) more.get("debts"))
                    .add(read("{\"id\":\"irrelevant\",\"product\":\"other\",\"outstanding\":5000," + why + "}"));
            assertThat(ofDebts(codes(more))).as(more.toString()).isEqualTo(ofDebts(codes(told)));
        }
    }

    /** What names no debt concerns the only one there is, which it no longer is beside another. */
    private static void nameDebts(ObjectNode told) {
        for (var list : List.of("contacts", "refusals", "legalPapers")) {
            if (told.get("debts").size() == 1) {
                told.path(list).forEach(one -> ((ObjectNode) one).set("debtId", told.at("/debts/0/id")));
            }
        }
    }

    /** The risks, findings, payments and steps of each debt. */
    private static Set<String> ofDebts(JsonNode advice) {
        var said = new TreeSet<String>();
        for (var list : List.of("/risks", "/findings", "/budget/plan")) {
            advice.at(list).forEach(one -> said.add(one.toString()));
        }
        for (var step : advice.get("steps")) {
            step.get("for").forEach(one -> said.add(step.get("code") + " " + one));
        }
        said.removeIf(one -> one.contains("\"irrelevant\"") || !one.contains("\"debtId\""));
        return said;
    }

    @Test
    void a_member_that_is_dropped_raises_no_risk_to_occurred() {
        int compared = 0;
        for (var line : LINES) {
            var before = occurred(codes(read(line)));
            var random = new Random(line.hashCode());
            for (int i = 0; i < 8; i++) {
                var less = read(line);
                var dropped = drop(less, random);
                try {
                    assertThat(before).as(dropped + " of " + line).containsAll(occurred(codes(less)));
                    compared++;
                } catch (BadSituation e) {
                    continue; // without the member it is no situation
                }
            }
        }
        assertThat(compared).isGreaterThan(LINES.size() * 4);
    }

    private static String drop(JsonNode situation, Random random) {
        var members = new ArrayList<Map.Entry<ObjectNode, String>>();
        collect(situation, members);
        var drawn = members.get(random.nextInt(members.size()));
        drawn.getKey().remove(drawn.getValue());
        return drawn.getValue();
    }

    private static void collect(JsonNode node, List<Map.Entry<ObjectNode, String>> members) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (!WITH_DEFAULTS.contains(name)) {
                    members.add(Map.entry(object, name));
                }
            });
        }
        node.forEach(inner -> collect(inner, members));
    }

    private static Set<String> occurred(JsonNode advice) {
        var occurred = new TreeSet<String>();
        for (var risk : advice.get("risks")) {
            if (risk.get("level").asText().equals("occurred")) {
                occurred.add(risk.get("debtId") + " " + risk.get("channel"));
            }
        }
        return occurred;
    }
}
