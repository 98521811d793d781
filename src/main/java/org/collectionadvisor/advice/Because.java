package org.collectionadvisor.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that concluded something, and why. In the form of codes it is the id of the rule alone, in JSON too.
 *
 * @param text the reason in words; null where the same words stand further up in the advice
 * @param facts the told values it rests on, in the order of their pointers
 * @param more how many more values it rests on; null where all are listed
 * @param sources the ids of the sources it cites, which the advice describes once
 */
@JsonSerialize(using = Because.Writer.class)
public record Because(
        String rule,
        @InWords(always = false) @Nullable String text,
        @InWords @Nullable List<Ground> facts,
        @InWords(always = false) @Nullable Integer more,
        @InWords @Nullable List<String> sources) {

    @JsonCreator
    public Because {}

    /** A rule by its id alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Because code(String rule) {
        return new Because(rule, null, null, null, null);
    }

    /** The same, with nothing said. */
    Because wordless() {
        return new Because(rule, null, facts, more, sources);
    }

    /** A told value that a rule rests on: a text, a number, true or false, or a list of texts. */
    public record Ground(String pointer, Object value) {}

    static final class Writer extends JsonSerializer<Because> {
        @Override
        public void serialize(Because because, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (because.facts == null) {
                out.writeString(because.rule);
                return;
            }
            out.writeStartObject();
            out.writeStringField("rule", because.rule);
            if (because.text != null) {
                out.writeStringField("text", because.text);
            }
            provider.defaultSerializeField("facts", because.facts, out);
            if (because.more != null) {
                out.writeNumberField("more", because.more);
            }
            provider.defaultSerializeField("sources", because.sources, out);
            out.writeEndObject();
        }
    }
}
