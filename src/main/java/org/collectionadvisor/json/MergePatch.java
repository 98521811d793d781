package org.collectionadvisor.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON Merge Patch (RFC 7396): its members replace those of the same name, null removes them. */
public final class MergePatch {
    private MergePatch() {}

    /** Changes an object in place. */
    public static void apply(ObjectNode patch, ObjectNode to) {
        patch.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (value.isNull()) {
                to.remove(name);
            } else if (value instanceof ObjectNode within) {
                apply(within, at(to, name));
            } else {
                to.set(name, value);
            }
        });
    }

    private static ObjectNode at(ObjectNode to, String name) {
        JsonNode known = to.get(name);
        return known instanceof ObjectNode object ? object : to.putObject(name);
    }
}
