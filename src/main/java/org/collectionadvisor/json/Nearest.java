package org.collectionadvisor.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
public final class Nearest {
    private static final int FARTHEST = 2;
    private static final int LISTED = 30;
    private static final int ALIKE = 5;

    private Nearest() {}

    /** A hint that names the nearest known name, or lists the known names if none is near. */
    public static String hint(String told, Collection<String> known) {
        var meant = to(told, known);
        return meant != null
                ? "did you mean `" + meant + "`?"
                : "allowed are "
                        + known.stream()
                                .limit(LISTED)
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "))
                        + (known.size() > LISTED ? ", …" : "");
    }

    /** The known name that differs least, or null if none is near. */
    public static @Nullable String to(String told, Collection<String> known) {
        String nearest = null;
        int least = FARTHEST + 1;
        for (var name : known) {
            // A short name is close to everything, so at least one of its letters must match.
            int distance = name.equalsIgnoreCase(told) ? 0 : distance(told, name);
            if (distance < Math.min(least, name.length())) {
                nearest = name;
                least = distance;
            }
        }
        return nearest;
    }

    /** Known names that share a word with the one told, the first few. */
    public static List<String> alike(String told, Collection<String> known) {
        var words = Arrays.stream(told.split("[-.]"))
                .filter(word -> word.length() > FARTHEST)
                .toList();
        return known.stream()
                .filter(name -> words.stream()
                        .anyMatch(word -> Arrays.asList(name.split("[-.]")).contains(word)))
                .limit(ALIKE)
                .toList();
    }

    /** How many letters to add, drop or change; not computed where the lengths alone put it beyond {@code FARTHEST}. */
    private static int distance(String told, String name) {
        if (Math.abs(told.length() - name.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        var above = new int[name.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= told.length(); row++) {
            var current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int changed = above[column - 1] + (told.charAt(row - 1) == name.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[name.length()];
    }
}
