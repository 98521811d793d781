package org.collectionadvisor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.StringWriter;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;

/**
 * Teaches any Jackson mapper to read and write situations and advice as this program does, whatever the mapper's own settings.
 * {@code ObjectMapper.findAndRegisterModules()} finds it.
 */
public final class CollectionAdvisorModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** The module, with nothing to configure. */
    public CollectionAdvisorModule() {
        addSerializer(new OurSerializer<>(Situation.class));
        addDeserializer(Situation.class, new SituationDeserializer());
        addSerializer(new OurSerializer<>(Advice.class));
        addDeserializer(Advice.class, new AdviceDeserializer());
    }

    private static final class OurSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private static final ObjectWriter WRITER =
                Json.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

        OurSerializer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            boolean wasPlain = out.isEnabled(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            out.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            try {
                WRITER.writeValue(out, value);
            } finally {
                if (!wasPlain) {
                    out.disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
                }
            }
        }
    }

    private static final class SituationDeserializer extends StdDeserializer<Situation> {
        private static final long serialVersionUID = 1;

        SituationDeserializer() {
            super(Situation.class);
        }

        @Override
        public Situation deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return new SituationReader().read(text(in), Advisor.today());
            } catch (BadSituation e) {
                var where = e.pointer().isEmpty() ? "" : " at `" + e.pointer() + "`";
                throw JsonMappingException.from(in, e.code() + where + ": " + e.getMessage(), e);
            }
        }

        /** The value at the parser as text of its own, with every digit, so that pointers begin at the situation. */
        private static String text(JsonParser in) throws IOException {
            var text = new StringWriter();
            try (var out = Json.mapper().createGenerator(text)) {
                out.disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
                int depth = 0;
                do {
                    out.copyCurrentEventExact(in);
                    depth += in.currentToken().isStructStart()
                            ? 1
                            : in.currentToken().isStructEnd() ? -1 : 0;
                } while (depth > 0 && in.nextToken() != null);
            }
            return text.toString();
        }
    }

    private static final class AdviceDeserializer extends StdDeserializer<Advice> {
        private static final long serialVersionUID = 1;
        private static final ObjectReader READER = Json.mapper()
                .readerFor(Advice.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        AdviceDeserializer() {
            super(Advice.class);
        }

        /** An unknown member is passed over where the mapper passes over them: a newer program may have written it. */
        @Override
        public Advice deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    ? READER.readValue(in)
                    : READER.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(in);
        }
    }
}
