package org.collectionadvisor.advice;

import java.util.regex.Pattern;

/** Orders JSON pointers as a person would: item 2 before item 10. */
final class Pointers {
    private static final Pattern PLACE = Pattern.compile("\\d+");

    private Pointers() {}

    /** The pointer with every place written at one length. */
    static String sortable(String pointer) {
        return PLACE.matcher(pointer)
                .replaceAll(place -> "0".repeat(Math.max(0, 6 - place.group().length())) + place.group());
    }
}
