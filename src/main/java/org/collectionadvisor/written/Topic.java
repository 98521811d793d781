package org.collectionadvisor.written;

import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;

/** The topic of a file is its folder; whatever the file says of it beside that must be the same. */
final class Topic {
    private Topic() {}

    /** @param told the name of the package, or of the set of rules, in which hyphens are written as underscores */
    static void check(String file, String place, String told, Problems problems) {
        int slash = file.indexOf('/');
        var topic = slash < 0 ? "" : file.substring(0, slash).replace('-', '_');
        if (!topic.isEmpty() && !told.isEmpty() && !told.replace('-', '_').equals(topic)) {
            problems.add(file, place, Sentence.of("other-topic", told, topic));
        }
    }
}
