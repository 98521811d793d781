package org.collectionadvisor.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;

/** The strict parser of what is told and the mapper for what is answered; both safe to share between threads. */
public final class Json {

    // Readers bound numbers and names themselves and say where the long one stands; the parser's own limits could not.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY.copy())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(new CodeSerializer())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalTime.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /**
     * A parser of JSON as the standard has it: no comments, no {@code NaN}, no leading zeros, at most 1,000 levels
     * deep.
     */
    public static JsonParser parser(String json) {
        try {
            return FACTORY.createParser(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The mapper that writes records: members in component order, nulls left out unless the component is marked
     * {@code @JsonInclude(ALWAYS)}, ISO dates, numbers without exponent, {@link Coded} constants by their code.
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
}
