package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.rulebook.Rulebook;

/**
 * The schema of a situation, short enough to stand in every conversation: one language, no bounds, a range only named. It lets through
 * what the whole schema does not; the reader of situations refuses that.
 */
final class InputSchema {
    /** Some clients know neither 2020-12 nor two tools with one identifier. */
    private static final List<String> LEFT_OUT = List.of(
            "$schema",
            "$id",
            "title",
            "pattern",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "exclusiveMaximum",
            "minProperties");

    private static final String OTHER_LANGUAGE = " · ";

    private InputSchema() {}

    static Map<String, Object> of(JsonNode situation, Rulebook rulebook) {
        var schema = (ObjectNode) situation.deepCopy();
        shorten(schema);
        var wants = schema.withObject("/properties/wants/items").putArray("enum");
        rulebook.codes().wants().keySet().forEach(wants::add);
        return Wire.map(schema);
    }

    private static void shorten(ObjectNode schema) {
        schema.remove(LEFT_OUT);
        var description = schema.path("description").asText();
        if (description.contains(OTHER_LANGUAGE)) {
            schema.put("description", description.substring(0, description.indexOf(OTHER_LANGUAGE)));
        }
        var members = schema.path("properties");
        if (members.has("atLeast")) {
            schema.remove(List.of("properties", "additionalProperties"));
        } else {
            members.forEach(member -> shorten((ObjectNode) member));
        }
        if (schema.path("items") instanceof ObjectNode items) {
            shorten(items);
        }
    }
}
