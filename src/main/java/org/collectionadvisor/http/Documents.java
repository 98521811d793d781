package org.collectionadvisor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.eclipse.jetty.server.Handler;

/** The schemas, and the description of the service that is made of them; each is made when first asked for. */
final class Documents {
    static final String SCHEMA_TYPE = "application/schema+json";

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

    private JsonNode description() {
        try (InputStream in = Documents.class.getResourceAsStream("/http/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /http/openapi.json");
            }
            var description = (ObjectNode) Json.mapper().readTree(in);
            var schemas = description.withObject("/components/schemas");
            schemas.set("situation", contract.situation());
            schemas.set("advice", contract.advice(Form.FULL));
            schemas.set("adviceInCodes", contract.advice(Form.CODES));
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
