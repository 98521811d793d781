package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** Reads a value told exactly, or as an object with one end or both. */
final class RangeReader implements ValueReader {
    private static final String AT_LEAST = "atLeast";
    private static final String AT_MOST = "atMost";
    private static final List<String> ENDS = List.of(AT_LEAST, AT_MOST);

    private final ValueReader value;
    private final ValueReader end;

    /**
     * @param value reads what is told without ends, as a range
     * @param end reads one end
     */
    RangeReader(ValueReader value, ValueReader end) {
        this.value = value;
        this.end = end;
    }

    /** Of values that are told without ends only where they are exact. */
    static RangeReader of(ValueReader end) {
        return new RangeReader(in -> exactly(end.read(in)), end);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the end's reader gives values of one kind
    private static Range<?> exactly(Object value) {
        return Range.of((Comparable) value);
    }

    @Override
    public Object read(Reading in) {
        return in.is(JsonToken.START_OBJECT) ? ends(in) : value.read(in);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the end's reader gives values of one kind
    private Range<?> ends(Reading in) {
        var place = in.pointer();
        var told = new @Nullable Comparable[ENDS.size()];
        var seen = new boolean[ENDS.size()];
        while (in.next() == JsonToken.FIELD_NAME) {
            int which = ENDS.indexOf(in.text());
            if (which < 0) {
                throw UnknownMember.refuse(in, ENDS);
            } else if (seen[which]) {
                throw in.bad(Code.CONTRADICTION, "must be told once, not twice");
            }
            seen[which] = true;
            told[which] = in.next() == JsonToken.VALUE_NULL ? null : (Comparable) end.read(in);
        }
        var atLeast = told[0];
        var atMost = told[1];
        if (atLeast == null && atMost == null) {
            throw BadSituation.at(place, Code.MISSING_MEMBER, "must have `atLeast`, `atMost` or both");
        } else if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
            throw BadSituation.at(place.appendProperty(AT_MOST), Code.CONTRADICTION, "must not be less than `atLeast`");
        }
        return new Range(atLeast, atMost);
    }
}
