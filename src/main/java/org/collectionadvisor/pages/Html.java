package org.collectionadvisor.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collectionadvisor.explain.Marks;
import org.collectionadvisor.html.Page;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** Texts of a rulebook as HTML shows them. */
final class Html {
    /** What is read aloud, with links to what it names. */
    static final Marks MARKS = new Marks() {
        @Override
        public String text(String text) {
            return Page.escaped(text);
        }

        @Override
        public String strong(String text) {
            return "<b>" + Page.escaped(text) + "</b>";
        }

        @Override
        public String name(String kind, String name) {
            return link(kind, name);
        }

        @Override
        public String code(String code, @Nullable String called) {
            return "<code>" + Page.escaped(code) + "</code>" + (called == null ? "" : " " + Page.escaped(called));
        }

        @Override
        public String list(String head, List<String> parts) {
            return head
                    + parts.stream()
                            .map(part -> "<li>" + part + "</li>")
                            .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
    };

    private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*([#^/])[^}]*}}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^}\\s]+)\\s*}}");

    private Html() {}

    /** A text of one language; the page shows the languages that its reader chose. */
    static String in(String language, String text) {
        return "<span lang=\"" + language + "\">" + Page.escaped(text) + "</span>";
    }

    /** A text of a rulebook in both languages. */
    static String both(Text text) {
        return "<span lang=\"zh\">" + template(text.zh().source()) + "</span><span lang=\"en\">"
                + template(text.en().source()) + "</span>";
    }

    static String both(String zh, String en) {
        return in("zh", zh) + in("en", en);
    }

    /** A text with places for words: figures are linked, and what is shown only at times stands as if it always were. */
    static String template(String text) {
        var plain = SECTION.matcher(Page.escaped(text))
                .replaceAll(tag -> tag.group(1).equals("^") ? " / " : "");
        return PLACE.matcher(plain)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group(1).startsWith("figures.")
                                ? link("figure", tag.group(1).substring("figures.".length()))
                                : "<code>" + tag.group(1) + "</code>"));
    }

    /** A name by which a link reaches what it names. */
    static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9-]", "_");
    }

    static String link(String kind, String name) {
        return "<a href=\"#" + anchor(kind, name) + "\">" + Page.escaped(name) + "</a>";
    }
}
