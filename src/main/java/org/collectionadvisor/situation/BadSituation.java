package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mistake of the sender's: this situation is refused, and the next one is read. */
public final class BadSituation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final String pointer;
    private final String reason;
    private final @Nullable String id;

    /** The kinds of mistake, named as they stand in the answer. */
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

    // A refused line is an answer, not an accident: no stack trace, since millions of lines may be refused.
    private BadSituation(Code code, String pointer, String reason, @Nullable String id) {
        super(reason, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.reason = reason;
        this.id = id;
    }

    /** A mistake at that place; {@code predicate} goes on after the place's name, without full stop. */
    static BadSituation at(JsonPointer place, Code code, String predicate) {
        return new BadSituation(code, place.toString(), subject(place) + " " + predicate + ".");
    }

    /** A day on which nobody has checked the law for this rulebook. */
    public static BadSituation tooEarly(Situation situation, LocalDate earliest) {
        return new BadSituation(
                Code.OUT_OF_RANGE, "/asOf", "`asOf` must not be before " + earliest + ".", situation.id());
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

    /** Where it stands, as a JSON Pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** The situation's id, or null where it cannot be read. */
    public @Nullable String id() {
        return id;
    }

    /** One sentence that names members and what is allowed, and never a value that was told. */
    @Override
    public String getMessage() {
        return reason;
    }
}
