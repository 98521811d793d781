package org.collectionadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Plan;
import org.collectionadvisor.situation.Unit;

/**
 * Takes out of a situation what could tell whose it is. Ids, names and numbers called are always replaced, the same by the same;
 * amounts, the year of birth and the region become coarser where the decisions stay the same. Days stay: law counts them.
 */
final class Disguise {
    private static final String ID = "id";
    private static final String DEBT_ID = "debtId";
    private static final Set<String> CREDITORS = Set.of("creditor", "newCreditor");
    private static final Set<String> COLLECTORS = Set.of("name", "collector");

    /** The members that hold a free text, all of which are replaced or become coarser. */
    static final Set<String> TEXTS = Stream.of(CREDITORS, COLLECTORS, Set.of(ID, DEBT_ID, "calledNumber", "regionCode"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> AMOUNTS = Stream.of(Debt.class, Borrower.class, Budget.class, Plan.class)
            .flatMap(record -> Stream.of(record.getRecordComponents()))
            .filter(member -> member.isAnnotationPresent(Meaning.class)
                    && member.getAnnotation(Meaning.class).unit() == Unit.YUAN)
            .map(member -> member.getName())
            .collect(Collectors.toUnmodifiableSet());
    private static final MathContext COARSE = new MathContext(2, RoundingMode.HALF_UP);
    private static final int YEARS = 5;

    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, String> debtIds = new LinkedHashMap<>();
    private final List<Coarser> coarser = new ArrayList<>();

    /** Values that could stand in the place of a member, the coarsest first. */
    private record Coarser(ObjectNode of, String member, List<JsonNode> values) {}

    private Disguise() {}

    /** Replaces ids, names and numbers in place. */
    static Disguise of(ObjectNode situation) {
        var disguise = new Disguise();
        situation.remove(List.of(ID, "language"));
        situation.path("debts").forEach(disguise::debtId);
        disguise.walk(situation);
        return disguise;
    }

    /**
     * Makes coarser what can be, in place.
     *
     * @param sameDecisions whether the situation as it stands would still be decided as it was told
     */
    void coarsen(ObjectNode situation, Predicate<ObjectNode> sameDecisions) {
        for (var one : coarser) {
            var told = one.of().get(one.member());
            for (var value : one.values()) {
                one.of().set(one.member(), value);
                if (sameDecisions.test(situation)) {
                    break;
                }
                one.of().set(one.member(), told);
            }
        }
    }

    private void debtId(JsonNode debt) {
        var product = debt.path("product").asText();
        var id = product;
        for (int i = 2; debtIds.containsValue(id); i++) {
            id = product + "-" + i;
        }
        debtIds.put(debt.path(ID).asText(), id);
    }

    private void walk(JsonNode node) {
        if (node instanceof ArrayNode items) {
            items.forEach(this::walk);
        } else if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(
                    object.properties().stream().map(Map.Entry::getKey).toList())) {
                member(object, name, object.get(name));
            }
        }
    }

    private void member(ObjectNode of, String name, JsonNode value) {
        if (value.isNull()) {
            of.remove(name);
        } else if (AMOUNTS.contains(name)) {
            number(of, name, value, amount -> DecimalNode.valueOf(coarse(amount.decimalValue())));
        } else if (name.equals("birthYear")) {
            number(of, name, value, year -> IntNode.valueOf(year.intValue() / YEARS * YEARS));
        } else if (name.equals("regionCode") && value.asText().length() == 6) {
            var code = value.asText();
            coarser.add(new Coarser(
                    of,
                    name,
                    List.of(
                            TextNode.valueOf(code.substring(0, 2) + "0000"),
                            TextNode.valueOf(code.substring(0, 4) + "00"))));
        } else if (value.isTextual() && TEXTS.contains(name)) {
            of.put(name, replaced(name, value.asText()));
        } else {
            walk(value);
        }
    }

    /** Also the ends of a range. */
    private void number(ObjectNode of, String name, JsonNode value, UnaryOperator<JsonNode> coarse) {
        if (value instanceof ObjectNode range) {
            range.properties().stream()
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(end -> number(range, end, range.get(end), coarse));
        } else if (value.isNumber()) {
            coarser.add(new Coarser(of, name, List.of(coarse.apply(value))));
        }
    }

    private static BigDecimal coarse(BigDecimal amount) {
        var rounded = amount.round(COARSE);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private String replaced(String member, String text) {
        if (member.equals(ID) || member.equals(DEBT_ID)) {
            return debtIds.getOrDefault(text, text);
        }
        var kind = CREDITORS.contains(member) ? "出借机构" : COLLECTORS.contains(member) ? "催收机构" : "号码";
        var known = names.computeIfAbsent(kind, any -> new HashMap<>());
        return known.computeIfAbsent(text, any -> kind + " " + (known.size() + 1));
    }
}
