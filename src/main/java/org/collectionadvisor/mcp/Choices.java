package org.collectionadvisor.mcp;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a member may be told as, by the schema of a situation. */
final class Choices {
    private final JsonNode schema;

    /**
     * The answers that a member takes.
     *
     * @param type in JSON; of several the first, which is the exact one
     * @param choices the codes, or those of the entries of a list; none where they are not counted
     */
    record Kind(String type, List<JsonNode> choices) {}

    Choices(JsonNode situation) {
        schema = situation;
    }

    /** Of the member that a pointer leads to. */
    Kind at(String pointer) {
        var at = schema;
        for (var next = JsonPointer.compile(pointer); !next.matches(); next = next.tail()) {
            at = next.mayMatchElement()
                    ? at.path("items")
                    : at.path("properties").path(next.getMatchingProperty());
        }
        var told = withoutNull(at);
        var type = types(told).filter(name -> !name.equals("null")).findFirst().orElse("string");
        return new Kind(type, choices(told.has("items") ? withoutNull(told.path("items")) : told));
    }

    private static List<JsonNode> choices(JsonNode told) {
        if (types(told).anyMatch("boolean"::equals)) {
            return List.of(BooleanNode.TRUE, BooleanNode.FALSE);
        }
        return stream(told.path("enum")).filter(code -> !code.isNull()).toList();
    }

    /** The schema itself, or of null and another the other. */
    private static JsonNode withoutNull(JsonNode schema) {
        return schema.has("anyOf") ? schema.path("anyOf").path(1) : schema;
    }

    private static Stream<String> types(JsonNode schema) {
        var type = schema.path("type");
        return Stream.concat(Stream.of(type).filter(JsonNode::isTextual), stream(type))
                .map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
