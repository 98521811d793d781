package org.collectionadvisor;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Moment;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situations;

/** Answers to questions as a person may give them, drawn at random; they may contradict what was told. */
final class DrawnAnswer {
    private static final List<Integer> DAYS_AGO = List.of(0, 3, 10, 20, 45, 100, 200, 400, 800, 1200, 2500, 4000);
    private static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 3, 5, 8, 20, 31, 61, 91, 181, 400, 1000, 4000, 20_000, 49_000, 51_000, 200_000);
    private static final List<String> RATES = List.of("0.05", "0.13", "0.16", "0.20", "0.25", "0.37", "0.9");

    private DrawnAnswer() {}

    /** Tells something at each of the places. */
    static void to(List<String> pointers, ObjectNode situation, Random random) {
        for (var pointer : pointers) {
            set(situation, JsonPointer.compile(pointer), random);
        }
    }

    private static void set(ObjectNode situation, JsonPointer pointer, Random random) {
        JsonNode at = situation;
        Class<?> type = Situation.class;
        RecordComponent told = null;
        for (var rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                at = at.get(rest.getMatchingIndex());
                continue;
            }
            var name = rest.getMatchingProperty();
            told = component(type, name);
            if (rest.tail().matches()) {
                ((ObjectNode) at).set(name, value(told.getGenericType(), told, situation, random));
                return;
            }
            if (at.get(name) == null || at.get(name).isNull()) {
                ((ObjectNode) at).putObject(name);
            }
            at = at.get(name);
            type = item(told.getGenericType());
        }
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> item(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static JsonNode value(Type type, RecordComponent told, ObjectNode situation, Random random) {
        if (type instanceof ParameterizedType of && of.getRawType() == Range.class) {
            var kind = of.getActualTypeArguments()[0];
            return kind == LocalDate.class ? day(situation, random) : number(kind == BigDecimal.class, told, random);
        } else if (type instanceof ParameterizedType list) {
            var items = Json.mapper().createArrayNode();
            IntStream.range(0, random.nextInt(3))
                    .forEach(i -> items.add(value(list.getActualTypeArguments()[0], told, situation, random)));
            return items;
        } else if (type == Boolean.class) {
            return BooleanNode.valueOf(random.nextBoolean());
        } else if (type == Moment.class) {
            return TextNode.valueOf(
                    day(situation, random).asText() + (random.nextBoolean() ? "T23:10:00+08:00" : "T12:00:00+08:00"));
        } else if (type == String.class) {
            return text(told, situation, random);
        }
        var of = (Class<?>) type;
        if (of.isEnum()) {
            var codes = of.getEnumConstants();
            return TextNode.valueOf(((Coded) codes[random.nextInt(codes.length)]).code());
        }
        var record = Json.mapper().createObjectNode();
        for (var component : of.getRecordComponents()) {
            if (random.nextInt(4) > 0) {
                record.set(component.getName(), value(component.getGenericType(), component, situation, random));
            }
        }
        return record;
    }

    private static JsonNode text(RecordComponent told, ObjectNode situation, Random random) {
        if (told.getName().equals("debtId")) {
            var debts = (ArrayNode) situation.get("debts");
            return debts.get(random.nextInt(debts.size())).get("id");
        }
        if (told.getName().equals("step")) {
            return TextNode.valueOf("contact-creditor");
        }
        return TextNode.valueOf(told.isAnnotationPresent(Limits.Digits.class) ? "440300" : "x");
    }

    private static JsonNode day(ObjectNode situation, Random random) {
        var asOf = situation.has("asOf") ? LocalDate.parse(situation.get("asOf").asText()) : Situations.DAY;
        int ago = DAYS_AGO.get(random.nextInt(DAYS_AGO.size()));
        return TextNode.valueOf(
                asOf.minusDays(random.nextInt(6) == 0 ? -ago : ago).toString());
    }

    private static JsonNode number(boolean amount, RecordComponent told, Random random) {
        if (told.isAnnotationPresent(Limits.Rate.class)) {
            return DecimalNode.valueOf(new BigDecimal(RATES.get(random.nextInt(RATES.size()))));
        }
        int number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        if (amount) {
            return IntNode.valueOf(number);
        }
        var whole = told.getAnnotation(Limits.Whole.class);
        boolean year = told.getName().equals("birthYear");
        return IntNode.valueOf(year ? 1950 + random.nextInt(60) : Math.min(whole.max(), Math.max(whole.min(), number)));
    }
}
