package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Limits.Length;

/** Reads a JSON list into an unmodifiable one. */
record ListReader(ValueReader entry, Length length) implements ValueReader {

    @Override
    public Object read(Reading in) {
        in.expect(JsonToken.START_ARRAY, "a list");
        int depth = in.depth();
        var entries = new ArrayList<Object>();
        int told = 0;
        while (in.next() != JsonToken.END_ARRAY) {
            if (told == length.max()) {
                throw BadSituation.at(
                        in.pointer().head(), Code.TOO_MANY, "must have at most " + length.max() + " entries");
            }
            told++;
            try {
                entries.add(entry.read(in));
            } catch (BadSituation e) {
                in.passOver(e, depth);
            }
        }
        if (told < length.min()) {
            throw BadSituation.at(in.pointer().appendIndex(told), Code.MISSING_MEMBER, "must be told");
        }
        return List.copyOf(entries);
    }
}
