package org.collectionadvisor.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;

/** An advice with its explanation; in JSON the members of the one stand after those of the other. */
public record Explained(
        @JsonUnwrapped Advice advice, @JsonUnwrapped Explanation explanation) {

    /** As JSON in UTF-8, on one line. */
    public byte[] json() {
        try {
            return Escapes.json(Json.mapper().writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }
}
