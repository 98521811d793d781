package org.collectionadvisor.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.written.RuleText;

/** Finds reasons and figures that stand in the folder of another topic than their names tell. */
final class Topics {
    private final Draft draft;

    /** The folder of each rule, by its name. */
    private final Map<String, String> homes = new HashMap<>();

    private final Set<String> topics = new HashSet<>();

    Topics(Draft draft) {
        this.draft = draft;
        for (RuleText rule : draft.written()) {
            homes.put(rule.name(), folder(rule.file()));
            topics.add(folder(rule.file()));
        }
    }

    void check() {
        draft.texts().reasons().keySet().forEach(rule -> {
            var place = draft.writtenAt().get("because: " + rule);
            var home = homes.get(rule);
            if (place != null && home != null && isElsewhere(place, rule) && !home.equals(folder(place.file()))) {
                place.problem("text-topic", rule, home);
            }
        });
        draft.figures().keySet().forEach(figure -> {
            var place = draft.writtenAt().get("figure: " + figure);
            if (place != null && isElsewhere(place, figure)) {
                place.problem("figure-topic", figure, topic(figure), folder(place.file()));
            }
        });
    }

    /** Whether it stands in a topic's folder and bears the name of another topic. */
    private boolean isElsewhere(Yaml place, String name) {
        var folder = folder(place.file());
        return !folder.isEmpty() && !folder.equals(topic(name)) && topics.contains(topic(name));
    }

    private static String topic(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** The topic that a file belongs to; empty for one beside the topics. */
    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }
}
