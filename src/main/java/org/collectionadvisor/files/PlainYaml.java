package org.collectionadvisor.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML into the lists, maps, texts and numbers of plain Java. */
final class PlainYaml {
    private PlainYaml() {}

    static @Nullable Object of(Yaml yaml) {
        return yaml.isMembers()
                ? mapOf(yaml.members())
                : yaml.isList() ? listOf(yaml.items()) : yaml.isMissing() ? null : scalar(yaml);
    }

    private static Map<String, @Nullable Object> mapOf(Map<String, Yaml> members) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, member) -> plain.put(name, of(member)));
        return plain;
    }

    private static List<@Nullable Object> listOf(List<Yaml> items) {
        var plain = new ArrayList<@Nullable Object>();
        items.forEach(item -> plain.add(of(item)));
        return plain;
    }

    private static @Nullable Object scalar(Yaml yaml) {
        if (!(yaml.node() instanceof ScalarNode scalar)) {
            return null;
        }
        var tag = scalar.getTag();
        var value = scalar.getValue();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return value.length() > NumberTold.LONGEST ? value : number(value);
        }
        return tag.equals(Tag.BOOL) ? Boolean.valueOf(value) : value;
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text; // .inf, 0x1F and the like are no numbers of a situation
        }
    }
}
