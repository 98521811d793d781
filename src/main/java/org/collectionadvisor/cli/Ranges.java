package org.collectionadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.ConfigFunction;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Digits;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Turns ranges, and the limits annotated on components, into schema keywords. Only the reader checks decimals: {@code multipleOf}
 * rejects valid amounts in validators that compute in floating point.
 */
final class Ranges {

    static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    static final String MOMENT = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.+(Z|[+-][0-9:]+))?)?)?$";
    private static final String DAY_MONTH_OR_YEAR = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
    private static final List<String> ENDS = List.of("atLeast", "atMost");

    private Ranges() {}

    /** A value told exactly, or an object with its ends: each keyword speaks of the one or the other. */
    static ObjectNode schema(Class<?> of) {
        var schema = Json.mapper().createObjectNode();
        var end = Json.mapper().createObjectNode();
        end.put("type", of == Integer.class ? "integer" : of == BigDecimal.class ? "number" : "string");
        schema.putArray("type").add(end.get("type")).add("object");
        if (of == LocalDate.class) {
            schema.put("pattern", DAY_MONTH_OR_YEAR);
            end.put("format", "date").put("pattern", DAY);
        }
        var properties = schema.putObject("properties");
        ENDS.forEach(name -> properties.set(name, end.deepCopy()));
        return schema.put("additionalProperties", false).put("minProperties", 1);
    }

    /** What bounds an exact value bounds each end of a range. */
    static void limitEnds(JsonNode schema) {
        for (var limit : List.of("minimum", "maximum", "exclusiveMaximum")) {
            var properties = schema.get("properties");
            if (schema.has(limit) && properties != null) {
                ENDS.forEach(name -> ((ObjectNode) properties.get(name)).set(limit, schema.get(limit)));
            }
        }
        schema.forEach(Ranges::limitEnds);
    }

    static void apply(SchemaGeneratorConfigPart<FieldScope> fields) {
        fields.withNumberInclusiveMinimumResolver(of(Whole.class, whole -> BigDecimal.valueOf(whole.min())))
                .withNumberInclusiveMinimumResolver(of(Amount.class, amount -> BigDecimal.ZERO))
                .withNumberInclusiveMinimumResolver(of(Rate.class, rate -> BigDecimal.ZERO))
                .withNumberInclusiveMaximumResolver(of(Whole.class, whole -> BigDecimal.valueOf(whole.max())))
                .withNumberExclusiveMaximumResolver(of(Amount.class, amount -> Amount.BELOW))
                .withNumberExclusiveMaximumResolver(of(Rate.class, rate -> Rate.BELOW))
                .withStringPatternResolver(of(Digits.class, digits -> "^[0-9]{" + digits.value() + "}$"))
                .withStringMinLengthResolver(length(String.class, Length::min))
                .withStringMaxLengthResolver(length(String.class, Length::max))
                .withArrayMinItemsResolver(length(List.class, Length::min))
                .withArrayMaxItemsResolver(length(List.class, Length::max));
    }

    private static <A extends Annotation, R> ConfigFunction<FieldScope, @Nullable R> of(
            Class<A> limit, Function<A, R> keyword) {
        return field -> {
            var component = Component.of(field);
            var stated = component == null ? null : component.annotation(limit);
            return stated == null ? null : keyword.apply(stated);
        };
    }

    /** A length counts characters of a text or entries of a list; a minimum of 0 needs no keyword. */
    private static ConfigFunction<FieldScope, @Nullable Integer> length(
            Class<?> type, Function<Length, Integer> keyword) {
        var stated = of(Length.class, keyword);
        return field -> {
            var length = field.getRawMember().getType() == type ? stated.apply(field) : null;
            return length == null || length == 0 ? null : length;
        };
    }
}
