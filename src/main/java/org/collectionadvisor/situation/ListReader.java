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
        var entries = new ArrayList<Object>();
        while (in.next() != JsonToken.END_ARRAY) {
            if (entries.size() == length.max()) {
                throw BadSituation.at(
                        in.pointer().head(), Code.TOO_MANY, "must have at most " + length.max() + " entries");
            }
            entries.add(entry.read(in));
        }
        if (entries.size() < length.min()) {
            throw BadSituation.at(in.pointer().appendIndex(entries.size()), Code.MISSING_MEMBER, "must be told");
        }
        return List.copyOf(entries);
    }
}
