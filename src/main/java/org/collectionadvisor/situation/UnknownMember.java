package org.collectionadvisor.situation;

import java.util.Collection;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.situation.BadSituation.Code;

/** Refuses a member that no component declares, and suggests the one that was probably meant. */
final class UnknownMember {

    private static final int SHOWN = 60;

    private UnknownMember() {}

    static BadSituation refuse(Reading in, Collection<String> known) {
        var told = in.text();
        var place = in.pointer();
        if (!Reading.isWellFormed(told)) {
            return BadSituation.at(
                    place.head(), Code.NOT_UTF8, "must not have a member named with half a surrogate pair");
        }
        var hint = Nearest.hint(told, known);
        var end = hint.endsWith("?") ? "" : ".";
        return new BadSituation(
                Code.UNKNOWN_MEMBER, place.toString(), "`" + shown(told) + "` is not known here; " + hint + end);
    }

    private static String shown(String told) {
        var start = told.codePointCount(0, told.length()) <= SHOWN
                ? told
                : told.substring(0, told.offsetByCodePoints(0, SHOWN)) + "…";
        return start.replaceAll("\\p{Cntrl}", "?"); // a message may be printed on a terminal
    }
}
