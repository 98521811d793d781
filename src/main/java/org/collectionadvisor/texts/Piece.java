package org.collectionadvisor.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Sentence;
import org.jspecify.annotations.Nullable;

/** A part of a phrase: words that stand as written, the place of a word, or a section that shows only sometimes. */
sealed interface Piece {
    /** Plain places and sections alone: nothing in a text calls anything, or takes in another text. */
    Pattern TAG =
            Pattern.compile("\\{\\{\\s*(?<kind>[#^/]?)\\s*(?<name>[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*)\\s*}}");

    /** What stands in a place whose word is unknown. */
    String UNKNOWN = "…";

    /** Adds what the piece says. */
    void say(StringBuilder text, Function<String, @Nullable String> words);

    /** Notes the words it has places for, true for those that stand outside of a section that waits for the word to be known. */
    void note(Map<String, Boolean> words, List<String> known);

    /** Words as written. */
    record Plain(String words) implements Piece {
        @Override
        public void say(StringBuilder text, Function<String, @Nullable String> any) {
            text.append(words);
        }

        @Override
        public void note(Map<String, Boolean> words, List<String> known) {}
    }

    /** The place of a word. */
    record Place(String word) implements Piece {
        @Override
        public void say(StringBuilder text, Function<String, @Nullable String> words) {
            var said = words.apply(word);
            text.append(said == null ? UNKNOWN : said);
        }

        @Override
        public void note(Map<String, Boolean> words, List<String> known) {
            words.merge(word, !known.contains(word), Boolean::logicalOr);
        }
    }

    /** What shows where a word says something, or only where it does not. */
    record Section(String word, boolean whereKnown, List<Piece> pieces) implements Piece {
        @Override
        public void say(StringBuilder text, Function<String, @Nullable String> words) {
            var said = words.apply(word);
            if (whereKnown == (said != null && !said.isEmpty())) {
                pieces.forEach(piece -> piece.say(text, words));
            }
        }

        @Override
        public void note(Map<String, Boolean> words, List<String> known) {
            words.putIfAbsent(word, false);
            var within = new ArrayList<>(known);
            if (whereKnown) {
                within.add(word);
            }
            pieces.forEach(piece -> piece.note(words, within));
        }
    }

    /** The pieces of a phrase in their order; null where a section is not closed, or another one is. */
    static @Nullable List<Piece> of(String source) {
        var open = new ArrayDeque<Open>();
        open.push(new Open("", true, new ArrayList<>()));
        int from = 0;
        var tags = TAG.matcher(source);
        while (tags.find()) {
            open.element().plain(source.substring(from, tags.start()));
            from = tags.end();
            var word = tags.group("name");
            switch (tags.group("kind")) {
                case "#" -> open.push(new Open(word, true, new ArrayList<>()));
                case "^" -> open.push(new Open(word, false, new ArrayList<>()));
                case "/" -> {
                    var closed = open.pop();
                    if (open.isEmpty() || !closed.word.equals(word)) {
                        return null;
                    }
                    open.element().pieces.add(new Section(word, closed.whereKnown, List.copyOf(closed.pieces)));
                }
                default -> open.element().pieces.add(new Place(word));
            }
        }
        open.element().plain(source.substring(from));
        return open.size() > 1 ? null : List.copyOf(open.element().pieces);
    }

    /** What is to be said of a phrase of which no pieces can be made. */
    static Sentence unmatched(String source) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(source);
        while (tags.find()) {
            if (tags.group("kind").matches("[#^]")) {
                open.push(tags.group("kind") + tags.group("name"));
            } else if (tags.group("kind").equals("/")) {
                if (open.isEmpty() || !open.element().substring(1).equals(tags.group("name"))) {
                    return open.isEmpty()
                            ? Sentence.of("tag-closed", tags.group("name"))
                            : Sentence.of(
                                    "tag-open", open.element(), open.element().substring(1));
                }
                open.pop();
            }
        }
        return open.isEmpty()
                ? Sentence.of("tags")
                : Sentence.of("tag-open", open.element(), open.element().substring(1));
    }

    /** A section that is not closed yet; the first is the phrase itself. */
    record Open(String word, boolean whereKnown, List<Piece> pieces) {
        void plain(String words) {
            if (!words.isEmpty()) {
                pieces.add(new Plain(words));
            }
        }
    }
}
