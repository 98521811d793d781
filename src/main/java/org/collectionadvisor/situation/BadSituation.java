package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.LocalDate;
import java.util.Collection;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** The sender made a mistake: this situation is refused, and the next one is read. */
public final class BadSituation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final String pointer;
    private final String reason;
    private final @Nullable String id;

    /** The kinds of mistake, under the names that appear in the answer. */
    public enum Code {
        NOT_JSON,
        NOT_UTF8,
        TOO_LONG,
        TOO_MANY,
        UNKNOWN_MEMBER,
        MISSING_MEMBER,
        WRONG_TYPE,
        UNKNOWN_CODE,
        OUT_OF_RANGE,
        CONTRADICTION
    }

    BadSituation(Code code, String pointer, String reason) {
        this(code, pointer, reason, null);
    }

    // No stack trace: a refusal is an ordinary answer, and millions of lines may be refused.
    private BadSituation(Code code, String pointer, String reason, @Nullable String id) {
        super(reason, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.reason = reason;
        this.id = id;
    }

    /** A mistake at a place; {@code predicate} completes the sentence that the place's name begins. */
    static BadSituation at(JsonPointer place, Code code, String predicate) {
        return new BadSituation(code, place.toString(), subject(place) + " " + predicate + ".");
    }

    /** The situation is dated before the first day whose law this rulebook covers. */
    public static BadSituation tooEarly(Situation situation, LocalDate earliest) {
        return new BadSituation(
                Code.OUT_OF_RANGE, "/asOf", "`asOf` must not be before " + earliest + ".", situation.id());
    }

    /** A code that the rulebook does not know. */
    public static BadSituation unknownCode(Situation situation, String pointer, String told, Collection<String> known) {
        return unknown(Code.UNKNOWN_CODE, situation, pointer, told, known);
    }

    /** A pointer to a member that no situation has. */
    public static BadSituation unknownPointer(
            Situation situation, String pointer, String told, Collection<String> known) {
        return unknown(Code.UNKNOWN_MEMBER, situation, pointer, told, known);
    }

    private static BadSituation unknown(
            Code code, Situation situation, String pointer, String told, Collection<String> known) {
        var hint = known.isEmpty() ? "there is none" : Nearest.hint(told, known);
        var reason =
                subject(JsonPointer.compile(pointer)) + " is not known here; " + hint + (hint.endsWith("?") ? "" : ".");
        return new BadSituation(code, pointer, reason, situation.id());
    }

    private static String subject(JsonPointer place) {
        var last = place.last();
        if (last == null) {
            return "The situation";
        }
        return last.mayMatchElement() ? "An entry of " + subject(place.head()) : "`" + last.getMatchingProperty() + "`";
    }

    BadSituation withId(@Nullable String told) {
        return new BadSituation(code, pointer, reason, told);
    }

    /** What kind of mistake it is. */
    public Code code() {
        return code;
    }

    /** Where the mistake is, as a JSON Pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** The situation's id, or null if it cannot be read. */
    public @Nullable String id() {
        return id;
    }

    /** One sentence that names members and what is allowed, but never quotes a told value. */
    @Override
    public String getMessage() {
        return reason;
    }
}
