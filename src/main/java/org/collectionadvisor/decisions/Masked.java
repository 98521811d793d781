package org.collectionadvisor.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/** A situation of which only codes, days, and what is so or not can be read: names, ids, numbers and free texts are masked. */
final class Masked {
    private static final String TEXT = "…";
    private static final String NUMBER = "#";
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}(-[0-9]{2}){0,2}(T[0-9:.]+([+-][0-9:]+|Z))?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Rulebook rulebook;
    private final Set<String> codes = new HashSet<>();

    Masked(Rulebook rulebook) {
        this.rulebook = rulebook;
        var vocabulary = rulebook.declarations().vocabulary();
        vocabulary.facts().forEach(fact -> vocabulary.words(fact).values().forEach(word -> codes.addAll(word.codes())));
        codes.addAll(rulebook.codes().wants().keySet());
        codes.addAll(rulebook.codes().steps().keySet());
    }

    /** Whether it knows the codes of just this rulebook. */
    boolean isBy(Rulebook other) {
        return rulebook.about().digest().equals(other.about().digest());
    }

    JsonNode of(Situation situation) {
        return masked(Json.mapper().valueToTree(situation));
    }

    private JsonNode masked(JsonNode told) {
        if (told instanceof ObjectNode object) {
            var copy = NODES.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), masked(member.getValue())));
            return copy;
        } else if (told instanceof ArrayNode list) {
            var copy = NODES.arrayNode();
            list.forEach(one -> copy.add(masked(one)));
            return copy;
        } else if (told.isNumber()) {
            return NODES.textNode(NUMBER);
        } else if (told.isTextual()) {
            boolean shown =
                    codes.contains(told.asText()) || DAY.matcher(told.asText()).matches();
            return shown ? told : NODES.textNode(TEXT);
        }
        return told;
    }
}
