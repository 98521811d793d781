package org.collectionadvisor.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collectionadvisor.files.Yaml;

/** Rewrites what scenarios of one file expect, and leaves every other sign of the file as its author wrote it. */
final class Expectations {
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)#.*");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    /** Puts other text in the place of a stretch of it. */
    private record Edit(int from, int to, String by) {}

    Expectations(String text) {
        this.text = text;
    }

    /** The file's text with every edit made. */
    String rewritten() {
        var rewritten = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> rewritten.replace(edit.from(), edit.to(), edit.by()));
        return rewritten.toString();
    }

    /** Lets a scenario expect an outcome; members that say so already stay as they are. */
    void expect(Scenario scenario, Outcome outcome) {
        var written = scenario.written();
        for (var member : Outcome.MEMBERS) {
            var plain = outcome.plain(member);
            if (!plain.equals(scenario.expected().plain(member))
                    || !order(plain).equals(order(scenario.expected().plain(member)))) {
                var here = written.member(member);
                if (here.span() == null) {
                    insert(written, member, plain);
                } else {
                    replace(here, plain);
                }
            }
        }
    }

    private static List<?> order(Object plain) {
        return plain instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : (List<?>) plain;
    }

    private void replace(Yaml here, Object plain) {
        var span = Objects.requireNonNull(here.span());
        int from = at(span.from());
        int to = at(span.to());
        if (span.isBlock()) {
            edits.add(new Edit(commentsAbove(lineStart(from)), lineEnd(to), block(here, plain, column(from))));
        } else {
            COMMENT.matcher(text.substring(from, to))
                    .results()
                    .forEach(comment -> edits.add(new Edit(
                            lineStart(from), lineStart(from), " ".repeat(indent(from)) + comment.group() + "\n")));
            edits.add(new Edit(from, to, Inline.of(plain, column(from))));
        }
    }

    /** A list or mapping with a line for each item: lines of items that stay are taken over, comments above them too. */
    private String block(Yaml here, Object plain, int column) {
        var indent = " ".repeat(column);
        if (plain instanceof List<?> list) {
            var known = here.items().stream().collect(Collectors.toMap(Yaml::text, item -> item, (one, other) -> one));
            return list.isEmpty()
                    ? indent + "[]"
                    : list.stream()
                            .map(item -> known.containsKey(item)
                                    ? lines(known.get(item))
                                    : indent + "- " + Inline.text(item))
                            .collect(Collectors.joining("\n"));
        }
        var members = here.members();
        var map = (Map<?, ?>) plain;
        return map.isEmpty()
                ? indent + "{}"
                : map.entrySet().stream()
                        .map(entry -> {
                            var name = String.valueOf(entry.getKey());
                            var known = members.get(name);
                            return known == null
                                    ? indent + name + ": " + Inline.of(entry.getValue(), column + name.length() + 2)
                                    : line(known, entry.getValue());
                        })
                        .collect(Collectors.joining("\n"));
    }

    /** The lines of a member with another value. */
    private String line(Yaml member, Object plain) {
        var span = Objects.requireNonNull(member.span());
        if (span.isBlock()) {
            int from = at(span.from());
            int name = text.lastIndexOf('\n', lineStart(from) - 2) + 1;
            return text.substring(name, lineStart(from)) + block(member, plain, column(from));
        }
        int from = at(span.from());
        int start = commentsAbove(lineStart(from));
        return text.substring(start, from)
                + Inline.of(plain, column(from))
                + text.substring(at(span.to()), lineEnd(at(span.to())));
    }

    private String lines(Yaml item) {
        var span = Objects.requireNonNull(item.span());
        return text.substring(commentsAbove(lineStart(at(span.from()))), lineEnd(at(span.to())));
    }

    private int commentsAbove(int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int above = lineStart(start - 1);
            if (!text.substring(above, start).strip().startsWith("#")) {
                break;
            }
            start = above;
        }
        return start;
    }

    /** Puts a member that is not yet there behind those that come before it. */
    private void insert(Yaml expect, String member, Object plain) {
        var span = Objects.requireNonNull(expect.span());
        var before = expect.members().entrySet().stream()
                .filter(one -> Outcome.MEMBERS.indexOf(one.getKey()) < Outcome.MEMBERS.indexOf(member))
                .reduce((one, other) -> other)
                .map(Map.Entry::getValue)
                .map(Yaml::span);
        int from = at(span.from());
        if (span.isBlock()) {
            var line = " ".repeat(column(from)) + member + ": " + Inline.of(plain, column(from) + member.length() + 2);
            int at = before.map(one -> lineEnd(at(one.to()))).orElse(lineStart(from) - 1);
            edits.add(new Edit(at, at, "\n" + line));
        } else {
            int at = before.map(one -> at(one.to())).orElse(from + 1);
            var said = member + ": " + Inline.of(plain, 0);
            edits.add(new Edit(at, at, before.isPresent() ? ", " + said : " " + said + ","));
        }
    }

    /** The index in the text of so many code points. */
    private int at(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    private int indent(int at) {
        int start = lineStart(at);
        int column = 0;
        while (text.charAt(start + column) == ' ') {
            column++;
        }
        return column;
    }
}
