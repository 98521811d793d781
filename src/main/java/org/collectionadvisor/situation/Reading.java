package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** One document being read: the current token, and refusals that point at it; the first ends the reading unless all are wanted. */
final class Reading {

    private final JsonParser parser;
    private final LocalDate defaultDay;
    private final DeclaredMembers declared;
    private final @Nullable Mistakes mistakes;

    /** @param mistakes gets all that is wrong; null where the first mistake ends the reading */
    Reading(JsonParser parser, LocalDate defaultDay, DeclaredMembers declared, @Nullable Mistakes mistakes) {
        this.parser = parser;
        this.defaultDay = defaultDay;
        this.declared = declared;
        this.mistakes = mistakes;
    }

    /** The members that the rulebook in use declares. */
    DeclaredMembers declared() {
        return declared;
    }

    LocalDate defaultDay() {
        return defaultDay;
    }

    JsonToken next() {
        var token = advance();
        if (token == null) {
            throw notJson();
        }
        return token;
    }

    void end() {
        if (advance() != null) {
            throw notJson();
        }
    }

    boolean is(JsonToken token) {
        return parser.hasToken(token);
    }

    /** Refuses any other token; {@code allowed} describes what is allowed here. */
    void expect(JsonToken token, String allowed) {
        if (!is(token)) {
            throw wrongType(allowed);
        }
    }

    /** The text of a name, a string or a number, as it was written. */
    String text() {
        try {
            return parser.getText();
        } catch (IOException | RuntimeException e) {
            throw notJson();
        }
    }

    /** The text of a string; refuses half a surrogate pair. */
    String string() {
        expect(JsonToken.VALUE_STRING, "a text in quotes");
        var text = text();
        if (!isWellFormed(text)) {
            throw bad(Code.NOT_UTF8, "must not hold half a surrogate pair");
        }
        return text;
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    int textLength() {
        try {
            return parser.getTextLength();
        } catch (IOException | RuntimeException e) {
            throw notJson();
        }
    }

    BadSituation wrongType(String allowed) {
        return bad(Code.WRONG_TYPE, "must be " + allowed);
    }

    BadSituation outOfRange(String allowed) {
        return bad(Code.OUT_OF_RANGE, "must be " + allowed);
    }

    /** A mistake at the current place; {@code predicate} completes the sentence that the place's name begins. */
    BadSituation bad(Code code, String predicate) {
        return BadSituation.at(pointer(), code, predicate);
    }

    JsonPointer pointer() {
        return parser.getParsingContext().pathAsPointer();
    }

    /** How deep the current object or list stands. */
    int depth() {
        return parser.getParsingContext().getNestingDepth();
    }

    /** Whether no mistake was passed over so far. */
    boolean isSound() {
        return mistakes == null || mistakes.found().isEmpty();
    }

    /**
     * Goes on after a mistake in an object or list of some depth, behind the value in which it stands. Where the first mistake
     * ends the reading, what follows is no JSON, or enough was found, the mistake is thrown on.
     */
    void passOver(BadSituation mistake, int depth) {
        if (mistakes == null || mistake.code() == Code.NOT_JSON || !mistakes.add(mistake)) {
            throw mistake;
        }
        while (depth() > depth) {
            next();
        }
        if (is(JsonToken.FIELD_NAME)) {
            int within = depth();
            do {
                next();
            } while (depth() > within);
        }
    }

    private @Nullable JsonToken advance() {
        try {
            return parser.nextToken();
        } catch (IOException | RuntimeException e) {
            throw notJson();
        }
    }

    // Only the place is reported: the parser's own message would quote what was told.
    private BadSituation notJson() {
        var place = parser.currentLocation();
        return BadSituation.at(
                JsonPointer.empty(),
                Code.NOT_JSON,
                "must be one JSON object, and is no JSON at line " + place.getLineNr() + ", column "
                        + place.getColumnNr());
    }
}
