package org.collectionadvisor.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A piece of a YAML file that knows its line; whatever is not as asked becomes a problem, and reading goes on. */
public final class Yaml {
    /** What Chinese is called where it should be {@code zh}. */
    private static final Pattern CHINESE = Pattern.compile("(?i)cn|ch|zh[-_].*|chinese|中文?|汉语");

    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final Problems problems;

    /** The name under which nothing stands. */
    private final @Nullable String lacking;

    /** Made when first asked for. */
    private @Nullable Map<String, Yaml> members;

    private Yaml(String file, @Nullable Node node, int line, Problems problems) {
        this(file, node, line, problems, null);
    }

    private Yaml(String file, @Nullable Node node, int line, Problems problems, @Nullable String lacking) {
        this.lacking = lacking;
        this.file = file;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    /** Reads a file; what is no YAML becomes a problem, and is passed over. */
    public static Yaml read(String file, String text, Problems problems) {
        return of(file, YamlText.read(file, text, problems), problems);
    }

    static Yaml of(String file, @Nullable Node root, Problems problems) {
        return new Yaml(file, root, 1, problems);
    }

    public String file() {
        return file;
    }

    /** The line it stands in, from 1. */
    public int line() {
        return line;
    }

    /** Where it stands in the text of its file; null where nothing is written. */
    public @Nullable Span span() {
        return node == null ? null : Span.of(node);
    }

    /** Makes a problem of this place. */
    public void problem(Sentence said) {
        problems.add(file, line, said);
    }

    /** The same some lines below. */
    public void problemBelow(int lines, Sentence said) {
        problems.add(file, line + lines, said);
    }

    /** The same, without the trouble of naming a sentence first. */
    public void problem(String code, Object... with) {
        problem(Sentence.of(code, with));
    }

    /** Whether nothing stands here. */
    public boolean isMissing() {
        return node == null
                || (node instanceof ScalarNode scalar
                        && (scalar.getTag().equals(Tag.NULL)
                                || scalar.getValue().equals("~")));
    }

    /** Makes a problem of every member that is not named here. */
    public void allow(String... names) {
        members().forEach((name, member) -> {
            if (!List.of(names).contains(name)) {
                var chinese = "zh";
                boolean meant = List.of(names).contains(chinese)
                        && CHINESE.matcher(name).matches();
                var said = Sentence.of("unknown-member", name, line);
                member.problem(meant ? said.instead("near", chinese) : said.near(name, List.of(names)));
            }
        });
    }

    /** The members by name, in the order written. */
    public Map<String, Yaml> members() {
        if (members == null) {
            members = Collections.unmodifiableMap(readMembers());
        }
        return members;
    }

    private Map<String, Yaml> readMembers() {
        var read = new LinkedHashMap<String, Yaml>();
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                var member = at(pair.getValueNode(), pair.getKeyNode());
                if (member.isMissing() && pair.getKeyNode() instanceof ScalarNode name) {
                    member = new Yaml(file, pair.getValueNode(), member.line, problems, name.getValue());
                }
                if (!(pair.getKeyNode() instanceof ScalarNode name)) {
                    member.problem("no-name");
                } else if (read.putIfAbsent(name.getValue(), member) != null) {
                    member.problem("twice", name.getValue());
                }
            }
        } else if (!isMissing()) {
            notMembers();
        }
        return read;
    }

    /** A member; one that is missing is empty in turn. */
    public Yaml member(String name) {
        var member = node instanceof MappingNode ? members().get(name) : null;
        return member == null ? new Yaml(file, null, line, problems, name) : member;
    }

    /** The items of a list; none where nothing stands. */
    public List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> at(item, item)).toList();
        }
        if (!isMissing()) {
            problem("no-list");
        }
        return List.of();
    }

    private Yaml at(Node value, Node where) {
        int at = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        return new Yaml(file, value, at, problems);
    }

    /** The text; a problem and empty where none stands. */
    public String text() {
        var text = textOrNull();
        if (text == null || text.isEmpty()) {
            var said = Sentence.of("no-text");
            problem(lacking == null ? said : said.instead(node == null ? "write-member" : "fill-member", lacking));
            return "";
        }
        return text;
    }

    /** Makes a problem of a text that lacks a language, or is missing as a whole. */
    public void lacks(String language) {
        var name = node == null ? lacking : null;
        var blank = node instanceof MappingNode ? members().get(language) : null;
        (blank == null ? this : blank)
                .problem(Sentence.of("no-text")
                        .instead(name == null ? "both-languages" : "write-text", name == null ? language : name));
    }

    /** The text, null where none stands. */
    public @Nullable String textOrNull() {
        return node instanceof ScalarNode scalar && !isMissing()
                ? scalar.getValue().strip()
                : null;
    }

    /** Whether {@code true} stands here; what is neither that nor {@code false} becomes a problem, and nothing is false. */
    public boolean isTrue() {
        var text = textOrNull();
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem("no-truth", text);
        }
        return "true".equals(text);
    }

    /** The whole number; 0 for one with decimals or that nobody counts to, and a problem and 0 where none stands. */
    public int whole() {
        var number = number();
        return number != null && number.compareTo(BigDecimal.valueOf(number.intValue())) == 0 ? number.intValue() : 0;
    }

    /** The number; a problem and null where none stands. */
    public @Nullable BigDecimal number() {
        return NumberTold.in(this);
    }

    /** The day, null where none stands; what is no day becomes a problem. */
    public @Nullable LocalDate day() {
        return isMissing() ? null : day(text());
    }

    /** The day that a text tells; a problem of this place and null where it tells none. */
    public @Nullable LocalDate day(String told) {
        try {
            // A sign stands before a year that no calendar reaches.
            return LocalDate.parse(told.replaceFirst("^[+-]", "!"));
        } catch (DateTimeParseException e) {
            problem(DayTold.none(told));
            return null;
        }
    }

    private void notMembers() {
        var text = textOrNull();
        var sign = text == null
                ? null
                : text.codePoints()
                        .filter(c -> Signs.meant(c) != null)
                        .boxed()
                        .findFirst()
                        .orElse(null);
        problem(sign == null ? Sentence.of("no-members") : Signs.said(sign));
    }

    /** Whether a list stands here. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether names with values stand here. */
    public boolean isMembers() {
        return node instanceof MappingNode;
    }

    /** The value as plain Java lists, maps and texts, for a situation told in YAML. */
    public @Nullable Object plain() {
        return PlainYaml.of(this);
    }

    @Nullable
    Node node() {
        return node;
    }
}
