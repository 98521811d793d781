package org.collectionadvisor.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists and maps of texts as YAML in brackets, broken where a line would get too long. */
final class Inline {
    private static final int WIDTH = 130;

    private Inline() {}

    /** @param column where it begins in its line; lines that follow begin one further right */
    static String of(Object value, int column) {
        if (value instanceof List<?> list) {
            return "[" + joined(list.stream().map(item -> of(item, 0)).toList(), column + 1) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : "{ "
                            + joined(
                                    map.entrySet().stream()
                                            .map(entry -> text(entry.getKey()) + ": " + of(entry.getValue(), 0))
                                            .toList(),
                                    column + 2)
                            + " }";
        }
        return text(value);
    }

    private static String joined(List<String> items, int column) {
        var joined = new StringBuilder();
        int at = column;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i) + (i < items.size() - 1 ? "," : "");
            if (i > 0 && at + 1 + item.length() > WIDTH - 1) {
                joined.append('\n').append(" ".repeat(column));
                at = column;
            } else if (i > 0) {
                joined.append(' ');
                at++;
            }
            joined.append(item);
            at += item.length();
        }
        return joined.toString();
    }

    /** A text as YAML, in quotes where it could be taken for something else. */
    static String text(Object value) {
        var text = String.valueOf(value);
        if (value instanceof Number || value instanceof Boolean) {
            return text;
        }
        boolean isDay = text.matches("\\d{4}-\\d{2}-\\d{2}");
        boolean isPlain = text.matches("[\\p{L}\\d](:(?=[^\\s])|[^:#\\[\\]{},&*!|>'\"%@`\\n\\\\])*")
                && !text.endsWith(" ")
                && !text.matches("(?i)true|false|null|[\\d.eE+_-]+|0[xo].*");
        return isDay || isPlain
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Several members one below the other. */
    static String lines(Map<String, ?> members, String indent) {
        return members.entrySet().stream()
                .map(member -> indent + member.getKey() + ": "
                        + of(
                                member.getValue(),
                                indent.length() + member.getKey().length() + 2))
                .collect(Collectors.joining("\n"));
    }
}
