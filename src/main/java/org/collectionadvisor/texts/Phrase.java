package org.collectionadvisor.texts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Yaml;
import org.jspecify.annotations.Nullable;

/** A text in one language, with places for words of the facts: {@code 已逾期 {{daysPastDue}} 天}. */
public final class Phrase {
    // What is written is for people's eyes and letters, not for a web page.
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).defaultValue("…").emptyStringIsFalse(true);

    /** Plain places and sections alone: nothing in a text calls anything, or takes in another text. */
    private static final Pattern TAG =
            Pattern.compile("\\{\\{\\s*(?<kind>[#^/]?)\\s*(?<name>[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*)\\s*}}");

    private static final Pattern TAGS = Pattern.compile("(?s)\\{\\{.*?}}+");
    private static final int LONGEST = 20_000;

    static final Phrase EMPTY = new Phrase("");

    private final String source;
    private final boolean whole;
    private @Nullable Yaml where;

    // Made when first asked for: few of a rulebook's phrases are, and whoever comes second finds the same.
    private volatile @Nullable Made made;

    private record Made(Template template, Map<String, Boolean> variables) {}

    private Phrase(String source) {
        this.source = source;
        whole = !source.contains("{{");
    }

    /** A phrase that was found well formed. */
    public static Phrase of(String source) {
        return new Phrase(source);
    }

    private static Map<String, Boolean> variables(String source) {
        var bare = new LinkedHashMap<String, Boolean>();
        var sections = new ArrayDeque<String>();
        var tags = TAG.matcher(source);
        while (tags.find()) {
            var name = tags.group("name");
            switch (tags.group("kind")) {
                case "#" -> sections.push(name);
                case "/" -> sections.poll();
                case "^" -> sections.push("");
                default -> bare.merge(name, !sections.contains(name), Boolean::logicalOr);
            }
            bare.putIfAbsent(name, false);
        }
        return bare;
    }

    static Phrase read(Yaml yaml) {
        try {
            var phrase = new Phrase(yaml.text());
            phrase.where = yaml;
            if (phrase.source.length() > LONGEST) {
                yaml.problem("text-too-long");
                return new Phrase("");
            }
            for (var tag : TAGS.matcher(phrase.source).results().toList()) {
                if (!TAG.matcher(tag.group()).matches()) {
                    yaml.problem("tag", tag.group());
                    return new Phrase("");
                }
            }
            phrase.made();
            return phrase;
        } catch (MustacheException e) {
            yaml.problem("tags");
            return new Phrase("");
        }
    }

    private Made made() {
        var known = made;
        if (known == null) {
            known = new Made(COMPILER.compile(source), variables(source));
            made = known;
        }
        return known;
    }

    /** Where it was written, null where it was not read from a folder. */
    public @Nullable Yaml where() {
        return where;
    }

    /** The phrase as written. */
    public String source() {
        return source;
    }

    /** Whether it has no places, and is said as it is written. */
    public boolean isWhole() {
        return whole;
    }

    /** The words it has places for; false for those that stand only where they are known, within a section of their own. */
    public Map<String, Boolean> variables() {
        return made().variables();
    }

    boolean isEmpty() {
        return source.isEmpty();
    }

    /** The text with every place filled; a word that is unknown shows as an ellipsis. */
    public String filled(Function<String, @Nullable Object> words) {
        // Most words are about as long as the places they fill.
        var filled = new StringWriter(source.length());
        made().template()
                .execute(
                        new Mustache.CustomContext() {
                            @Override
                            public @Nullable Object get(String name) {
                                return words.apply(name);
                            }
                        },
                        filled);
        return filled.toString();
    }
}
