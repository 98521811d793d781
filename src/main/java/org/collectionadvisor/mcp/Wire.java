package org.collectionadvisor.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import java.util.Map;
import org.collectionadvisor.json.Json;

/** JSON as it goes over the streams: what was told comes through as it was told. */
final class Wire {
    /** Keeps the digits of numbers, and refuses a member that is told twice. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static final JacksonMcpJsonMapper MAPPER = new JacksonMcpJsonMapper(JSON);

    private Wire() {}

    /** The arguments of a call, as the JSON they came from. */
    static byte[] bytes(Map<String, Object> arguments) {
        try {
            return JSON.writeValueAsString(arguments).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as a tree that may be changed. */
    static ObjectNode object(Map<String, Object> arguments) {
        return JSON.valueToTree(arguments);
    }

    /** A record of ours on one line, in the words of the contract. */
    static String text(Object ours) {
        try {
            return Json.mapper().writeValueAsString(ours);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JSON that is written as it stands. */
    static RawValue raw(byte[] json) {
        return new RawValue(new String(json, UTF_8));
    }

    /** A schema as the protocol's records take it. */
    static Map<String, Object> map(JsonNode json) {
        return JSON.convertValue(json, new TypeReference<>() {});
    }
}
