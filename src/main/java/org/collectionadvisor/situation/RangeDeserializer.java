package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads back the ranges of an advice; those of a situation are read by {@link SituationReader}. */
final class RangeDeserializer extends StdDeserializer<Range<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1;

    private final @Nullable JavaType of;

    RangeDeserializer() {
        this(null);
    }

    private RangeDeserializer(@Nullable JavaType of) {
        super(Range.class);
        this.of = of;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new RangeDeserializer(context.getContextualType().containedType(0));
    }

    @Override
    public Range<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        try {
            if (in.hasToken(JsonToken.START_OBJECT)) {
                var ends = context.readTree(in);
                return range(end(ends.get("atLeast"), context), end(ends.get("atMost"), context));
            } else if (of != null && of.hasRawClass(LocalDate.class)) {
                return Periods.parse(in.getText());
            }
            Object value = context.readValue(in, of);
            return range(value, value);
        } catch (DateTimeException | IllegalArgumentException e) {
            return (Range<?>) context.handleWeirdStringValue(Range.class, in.getText(), "not a range");
        }
    }

    private @Nullable Object end(@Nullable JsonNode end, DeserializationContext context) throws IOException {
        return end == null || end.isNull() ? null : context.readTreeAsValue(end, of);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both ends were read as values of one kind
    private static Range<?> range(@Nullable Object atLeast, @Nullable Object atMost) {
        return new Range((Comparable) atLeast, (Comparable) atMost);
    }
}
