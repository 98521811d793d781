package org.collectionadvisor.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;

/** The strict parser for input and the mapper for output; both are safe to share between threads. */
public final class Json {

    // Our readers bound numbers and names themselves, and report where the long one is; the parser's limits could not.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonFactory FORGETFUL = FACTORY.rebuild()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY.copy())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(new CodeSerializer())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new DateDeserializer())
                    .addSerializer(LocalTime.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /**
     * A parser of standard JSON: no comments, no {@code NaN}, no leading zeros, at most 1,000 levels
     * deep.
     */
    public static JsonParser parser(String json) {
        return parser(FACTORY, json);
    }

    /** The same, slower, but no name that it meets is kept for the next parser: for text with names that nobody knows. */
    public static JsonParser forgetful(String json) {
        return parser(FORGETFUL, json);
    }

    private static JsonParser parser(JsonFactory factory, String json) {
        try {
            return factory.createParser(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The mapper that writes records and reads what it wrote: members in component order, nulls left out unless the component
     * is marked {@code @JsonInclude(ALWAYS)}, ISO dates, numbers without exponents, {@link Coded} constants as their codes.
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static final class CodeSerializer extends StdSerializer<Coded> {

        private static final long serialVersionUID = 1;

        CodeSerializer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(constant.code());
        }
    }

    private static final class DateDeserializer extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1;

        DateDeserializer() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String told, DeserializationContext context) {
            return LocalDate.parse(told);
        }
    }
}
