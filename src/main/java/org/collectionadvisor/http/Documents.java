package org.collectionadvisor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.eclipse.jetty.server.Handler;

/** The schemas, and the description of the service that is made of them; each is made when first asked for. */
final class Documents {
    static final String SCHEMA_TYPE = "application/schema+json";

    private static final String DEFINED = "#/$defs/";

    private final Contract contract;
    private final String program;
    private final Map<String, byte[]> made = new HashMap<>();

    Documents(Contract contract, String program) {
        this.contract = contract;
        this.program = program;
    }

    Handler situation(String mediaType) {
        return document("situation", mediaType, contract::situation);
    }

    Handler advice(String mediaType) {
        return document("advice", mediaType, () -> contract.advice(Form.FULL));
    }

    Handler openApi() {
        return document("openapi", Replies.JSON, this::description);
    }

    private Handler document(String name, String mediaType, Supplier<JsonNode> making) {
        return new Simple((request, response, callback) ->
                Replies.sendUnlessKnown(request, response, callback, mediaType, program, bytes(name, making)));
    }

    private synchronized byte[] bytes(String name, Supplier<JsonNode> making) {
        return made.computeIfAbsent(name, missing -> {
            try {
                return Json.mapper().writeValueAsBytes(making.get());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * A schema as a part of the description. What it defines for itself stands beside it: generators of clients look up every
     * reference from the root of the document.
     */
    private static void add(ObjectNode schemas, String name, JsonNode schema) {
        var part = (ObjectNode) schema.deepCopy();
        part.remove(List.of("$schema", "$id"));
        var defined = part.remove("$defs");
        point(part, name);
        schemas.set(name, part);
        if (defined != null) {
            point(defined, name);
            defined.properties().forEach(one -> schemas.set(name + one.getKey(), one.getValue()));
        }
    }

    private static void point(JsonNode from, String name) {
        var reference = from.path("$ref").asText();
        if (reference.startsWith(DEFINED)) {
            ((ObjectNode) from).put("$ref", "#/components/schemas/" + name + reference.substring(DEFINED.length()));
        }
        from.forEach(part -> point(part, name));
    }

    private JsonNode description() {
        try (InputStream in = Documents.class.getResourceAsStream("/http/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /http/openapi.json");
            }
            var description = (ObjectNode) Json.mapper().readTree(in);
            var schemas = description.withObject("/components/schemas");
            add(schemas, "situation", contract.situation());
            add(schemas, "advice", contract.advice(Form.FULL));
            add(schemas, "adviceInCodes", contract.advice(Form.CODES));
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
