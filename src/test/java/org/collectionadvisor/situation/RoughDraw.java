package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.collectionadvisor.json.Json;

/** Tells a situation more roughly: numbers as ranges, days as months, years or ranges, each of which holds what was told. */
public final class RoughDraw {
    private static final String AT_LEAST = "atLeast";
    private static final String AT_MOST = "atMost";

    private final Random random;
    private final double share;

    private RoughDraw(long seed, double share) {
        random = new Random(seed);
        this.share = share;
    }

    /** The same line with about this share of its numbers and days told more roughly. */
    public static String rougher(String line, long seed, double share) {
        var draw = new RoughDraw(seed, share);
        return changed(line, (node, of) -> draw.random.nextDouble() < draw.share ? draw.wider(node, of) : node);
    }

    /** The same line with every number and day told as a range that has one value. */
    public static String asExactRanges(String line) {
        return changed(line, (node, of) -> ends(node, node));
    }

    @FunctionalInterface
    private interface Change {
        JsonNode of(JsonNode value, RecordComponent told);
    }

    private static String changed(String line, Change change) {
        try {
            var situation = Json.mapper().readTree(line);
            walk(situation, Situation.class, change);
            return Json.mapper().writeValueAsString(situation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void walk(JsonNode record, Class<?> type, Change change) {
        for (var component : type.getRecordComponents()) {
            var value = record.get(component.getName());
            if (value == null || value.isNull()) {
                continue;
            }
            var of = component.getGenericType();
            if (component.getType() == Range.class) {
                ((ObjectNode) record).set(component.getName(), change.of(value, component));
            } else if (of instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> item) {
                if (item.isRecord()) {
                    value.forEach(one -> walk(one, item, change));
                }
            } else if (of instanceof ParameterizedType) {
                replaceEach((ArrayNode) value, one -> change.of(one, component));
            } else if (component.getType().isRecord() && component.getType() != Moment.class) {
                walk(value, component.getType(), change);
            }
        }
    }

    private static void replaceEach(ArrayNode list, UnaryOperator<JsonNode> by) {
        for (int i = 0; i < list.size(); i++) {
            list.set(i, by.apply(list.get(i)));
        }
    }

    private JsonNode wider(JsonNode value, RecordComponent told) {
        var least = value.isObject() ? value.get(AT_LEAST) : value;
        var most = value.isObject() ? value.get(AT_MOST) : value;
        if (value.isTextual() || (least == null ? most : least).isTextual()) {
            return value.isTextual() ? widerDay(value.asText()) : ends(day(least, -1), day(most, 1));
        }
        boolean open = random.nextInt(4) == 0 && least != null && most != null;
        boolean below = random.nextBoolean();
        return ends(open && below ? null : number(least, told, -1), open && !below ? null : number(most, told, 1));
    }

    private JsonNode widerDay(String told) {
        if (told.length() == "2026".length()) {
            var year = Integer.parseInt(told);
            return ends(
                    TextNode.valueOf(LocalDate.of(year - 1, 5, 17).toString()),
                    TextNode.valueOf(LocalDate.of(year + 1, 2, 3).toString()));
        }
        return TextNode.valueOf(
                told.length() > "2026-11".length() && random.nextBoolean()
                        ? YearMonth.from(LocalDate.parse(told)).toString()
                        : told.substring(0, "2026".length()));
    }

    private JsonNode day(JsonNode end, int way) {
        return end == null
                ? null
                : TextNode.valueOf(
                        LocalDate.parse(end.asText()).plusDays(way * 40L).toString());
    }

    private JsonNode number(JsonNode end, RecordComponent told, int way) {
        if (end == null) {
            return null;
        }
        var whole = told.getAnnotation(Limits.Whole.class);
        if (whole != null) {
            long moved = end.asLong() + way * (long) random.nextInt(Math.max(2, (int) Math.min(end.asLong(), 400)));
            return IntNode.valueOf((int) Math.min(whole.max(), Math.max(whole.min(), moved)));
        }
        var by = BigDecimal.ONE.add(new BigDecimal(way * random.nextInt(90)).movePointLeft(2));
        var moved = end.decimalValue().multiply(by).setScale(2, way < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return DecimalNode.valueOf(moved.max(BigDecimal.ZERO));
    }

    private static ObjectNode ends(JsonNode least, JsonNode most) {
        var ends = Json.mapper().createObjectNode();
        if (least != null) {
            ends.set(AT_LEAST, least);
        }
        if (most != null) {
            ends.set(AT_MOST, most);
        }
        return ends;
    }
}
