package org.collectionadvisor.situation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** Reads situations from JSON, strictly; safe for any number of threads. */
public final class SituationReader {

    private static final RecordReader SITUATION = new RecordReader(Situation.class);
    // Amounts keep their exponents, so that writing one that is far too large stays cheap.
    private static final ObjectWriter WRITER =
            Json.mapper().writerFor(Situation.class).without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final DeclaredMembers declared;

    /** Reads the members that every situation may tell, and no others. */
    public SituationReader() {
        declared = DeclaredMembers.NONE;
    }

    /** Reads those that a rulebook declares, too. */
    public SituationReader(List<DeclaredMember> declared) {
        this.declared = new DeclaredMembers(declared);
    }

    /**
     * Reads one situation from UTF-8.
     *
     * @param defaultDay stands in for an absent {@code asOf}
     * @throws BadSituation with the first mistake in the document; contradictions are checked last
     */
    public Situation read(byte[] json, LocalDate defaultDay) {
        return parse(text(json), defaultDay);
    }

    private static String text(byte[] json) {
        if (json.length > Limits.BYTES) {
            throw tooLong(new String(json, 0, Limits.BYTES, UTF_8));
        }
        var text = new String(json, UTF_8);
        // Decoding replaces invalid bytes with the replacement character, so only a text that contains it needs a
        // check.
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(json)) {
            throw refused(Code.NOT_UTF8, "must be valid UTF-8", text);
        }
        return text;
    }

    /**
     * Reads one situation from text; otherwise like {@link #read(byte[], LocalDate)}.
     *
     * @param defaultDay stands in for an absent {@code asOf}
     * @throws BadSituation with the first mistake in the document; contradictions are checked last
     */
    public Situation read(String json, LocalDate defaultDay) {
        if (json.length() > Limits.BYTES) {
            throw tooLong(json.substring(0, Limits.BYTES));
        }
        // A char takes at most three bytes in UTF-8, so short texts need no counting.
        if (json.length() > Limits.BYTES / 3 && json.getBytes(UTF_8).length > Limits.BYTES) {
            throw tooLong(json);
        }
        return parse(json, defaultDay);
    }

    /**
     * Checks a situation built in Java by writing it as JSON and reading that, so that there is one set of checks.
     *
     * @param defaultDay stands in for a missing {@code asOf}
     * @throws BadSituation with the first mistake in its JSON; contradictions are checked last
     */
    public Situation check(Situation built, LocalDate defaultDay) {
        try {
            return read(WRITER.writeValueAsString(built), defaultDay);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    /**
     * Reads one situation from UTF-8, and goes on where it finds a mistake, so that all can be mended at once. Contradictions are
     * looked for only where everything can be read.
     *
     * @param defaultDay stands in for an absent {@code asOf}
     * @param mistakes gets what is wrong; the first is the one that {@link #read(byte[], LocalDate)} refuses
     * @return null where something cannot be read
     */
    public @Nullable Situation read(byte[] json, LocalDate defaultDay, Mistakes mistakes) {
        try {
            var in = new Reading(Json.forgetful(withoutMark(text(json))), defaultDay, declared, mistakes);
            if (situation(in) instanceof Situation situation) {
                Contradictions.find(situation, mistakes::add);
                return situation;
            }
        } catch (BadSituation e) {
            mistakes.add(e);
        }
        return null;
    }

    private Situation parse(String json, LocalDate defaultDay) {
        // A parser that is closed, as it is at the end of the text, hands the names it met to the next ones.
        // One that is left where a mistake was found leaves nothing behind, however long the names.
        var parser = parser(json);
        try {
            var situation = (Situation) situation(new Reading(parser, defaultDay, declared, null));
            Contradictions.refuse(situation);
            return situation;
        } catch (BadSituation e) {
            throw e.withId(id(json));
        }
    }

    /** The whole document; no situation where mistakes were passed over. */
    private static Object situation(Reading in) {
        in.next();
        var situation = SITUATION.read(in);
        in.end();
        return situation;
    }

    private static JsonParser parser(String json) {
        return Json.parser(withoutMark(json));
    }

    private static String withoutMark(String json) {
        return json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    }

    private static BadSituation tooLong(String start) {
        return refused(Code.TOO_LONG, "must be at most " + Limits.BYTES + " bytes long", start);
    }

    private static BadSituation refused(Code code, String predicate, String json) {
        return BadSituation.at(JsonPointer.empty(), code, predicate).withId(id(json));
    }

    /** The id of a refused situation, so that its sender can find it; searched for even beyond the mistake. */
    private static @Nullable String id(String json) {
        try (var parser = Json.forgetful(withoutMark(json))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isId = parser.currentName().equals("id");
                if (parser.nextToken() == JsonToken.VALUE_STRING && isId) {
                    var id = parser.getText();
                    return isReadable(id) ? id : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isReadable(String id) {
        boolean inRange = !id.isEmpty() && id.codePointCount(0, id.length()) <= Limits.ID_LENGTH;
        return inRange && id.indexOf(REPLACEMENT) < 0 && Reading.isWellFormed(id);
    }

    private static boolean isUtf8(byte[] json) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
