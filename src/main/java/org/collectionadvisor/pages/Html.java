package org.collectionadvisor.pages;

/** Text as HTML shows it. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A text of one language; the page shows the languages that its reader chose. */
    static String in(String language, String text) {
        return "<span lang=\"" + language + "\">" + escaped(text) + "</span>";
    }

    static String both(String zh, String en) {
        return in("zh", zh) + in("en", en);
    }

    /** A name by which a link reaches what it names. */
    static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9-]", "_");
    }

    static String link(String kind, String name) {
        return "<a href=\"#" + anchor(kind, name) + "\">" + escaped(name) + "</a>";
    }
}
