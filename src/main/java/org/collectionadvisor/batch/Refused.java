package org.collectionadvisor.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.RuleLimitException;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a line that could not be advised on.
 *
 * @param line its number, from 1; null where nobody counted
 * @param file where the line stands; null where one file alone is read
 */
public record Refused(
        @Nullable Long line,
        @Nullable String file,
        @Nullable String id,
        Mistake error) {

    private static final SituationReader READER = new SituationReader();

    /** What is wrong; the pointer is a JSON Pointer, empty for the whole situation. */
    public record Mistake(String code, String message, String pointer) {}

    /** Never quotes what was told, so shows messages of {@link BadSituation} and {@link RuleLimitException} only. */
    static Refused because(Throwable thrown, Line line, @Nullable String file) {
        if (thrown instanceof BadSituation bad) {
            return new Refused(
                    number(line), file, bad.id(), new Mistake(bad.code().name(), bad.getMessage(), bad.pointer()));
        }
        if (thrown instanceof RuleLimitException limit) {
            return ours(line, file, "RULE_LIMIT", "This situation was given up: " + limit.getMessage() + ".");
        }
        return ours(
                line,
                file,
                "INTERNAL",
                "The program failed on this situation: " + thrown.getClass().getSimpleName() + ".");
    }

    private static Refused ours(Line line, @Nullable String file, String code, String message) {
        return new Refused(number(line), file, id(line.json()), new Mistake(code, message, ""));
    }

    private static @Nullable Long number(Line line) {
        return line.number() == 0 ? null : line.number();
    }

    private static @Nullable String id(byte[] json) {
        try {
            return READER.read(json, Limits.LAST_DAY).id();
        } catch (BadSituation e) {
            return e.id();
        } catch (RuntimeException | StackOverflowError e) {
            return null; // reading the line may be what failed
        }
    }

    /** What stands in place of advice, in UTF-8 without line end. */
    public byte[] json() {
        try {
            return Escapes.json(Json.mapper().writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
