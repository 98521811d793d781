package org.collectionadvisor.written;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule in pieces: what it is called, rests on, matches, asks and says, with the place of each.
 *
 * @param place its line, or the first cell of its row
 * @param days the first and the last day, by the names of the attributes
 * @param fact what it matches
 * @param binding the name it gives the fact, null for none
 */
public record RuleText(
        String file,
        String place,
        String name,
        List<Placed> sources,
        Map<String, Placed> days,
        Placed fact,
        @Nullable String binding,
        List<Tokens> conditions,
        Tokens conclusion) {

    /** A text and where it stands. */
    public record Placed(String text, String place) {}
}
