package org.collectionadvisor.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Orders JSON pointers as a person would, item 2 before item 10, and follows them. */
public final class Pointers {
    public static final Comparator<String> ORDER = Pointers::compare;

    private Pointers() {}

    /** A record within another; one that is not there is begun. */
    public static ObjectNode record(JsonPointer pointer, ObjectNode within) {
        JsonNode at = within;
        for (var rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode next = at.isArray() ? at.get(rest.getMatchingIndex()) : at.get(rest.getMatchingProperty());
            at = next == null || next.isNull() ? ((ObjectNode) at).putObject(rest.getMatchingProperty()) : next;
        }
        return (ObjectNode) at;
    }

    private static int compare(String one, String other) {
        int i = 0;
        int shorter = Math.min(one.length(), other.length());
        while (i < shorter && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        if (i == shorter) {
            return one.length() - other.length();
        }
        if (isDigit(one, i) || isDigit(other, i)) {
            // If one number is a prefix of the other, the longer is greater.
            int digits = digits(one, i) - digits(other, i);
            boolean withinNumbers = (i > 0 && isDigit(one, i - 1)) || (isDigit(one, i) && isDigit(other, i));
            if (withinNumbers && digits != 0) {
                return digits;
            }
        }
        return one.charAt(i) - other.charAt(i);
    }

    private static int digits(String pointer, int from) {
        int to = from;
        while (isDigit(pointer, to)) {
            to++;
        }
        return to - from;
    }

    private static boolean isDigit(String pointer, int at) {
        return at < pointer.length() && pointer.charAt(at) >= '0' && pointer.charAt(at) <= '9';
    }
}
