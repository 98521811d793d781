package org.collectionadvisor.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collectionadvisor.json.Json;

/** A situation that is being told, as JSON in UTF-8 for the strict reader: whatever is wrong with it still is. */
final class SituationJson {
    // Amounts keep their exponents, so that writing one that is far too large stays cheap.
    private static final ObjectWriter WRITER =
            Json.mapper().writer().without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private SituationJson() {}

    static byte[] of(ObjectNode situation) {
        try {
            return WRITER.writeValueAsBytes(situation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }
}
