package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.collectionadvisor.json.Json;
import org.jspecify.annotations.Nullable;

/** Lines of an output, read back. */
final class Answer {
    private static final byte[] REFUSED = "{\"line\":".getBytes(UTF_8);

    private Answer() {}

    /** The code with which a line was refused; null where it was advised on. */
    static @Nullable String refusal(byte[] answer) throws IOException {
        boolean isRefusal =
                answer.length > REFUSED.length && Arrays.equals(REFUSED, Arrays.copyOf(answer, REFUSED.length));
        return isRefusal ? read(answer).at("/error/code").asText() : null;
    }

    /** Which line was refused, and why. */
    static String where(byte[] refusal) throws IOException {
        var read = read(refusal);
        return "line " + read.path("line").asText()
                + (read.has("file") ? " of `" + read.path("file").asText() + "`" : "")
                + " (" + read.at("/error/code").asText() + ")";
    }

    private static JsonNode read(byte[] answer) throws IOException {
        return Json.mapper().readTree(answer);
    }
}
