package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that the glossary says to avoid stand nowhere in code or pages. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("src", "docs", "glossary.md");

    /** Made of the scenarios' own sentences, which may use any word. */
    private static final Path ROWS = Path.of("src", "docs", "rows.md");

    private static final Pattern ENTRY = Pattern.compile("`([^`]+)`");
    private static final Pattern PLAIN = Pattern.compile("[a-z' -]+");
    private static final Pattern PARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*(\\*|//)?\\s*");

    private record Avoided(String entry, String term) {
        boolean isPlain() {
            return PLAIN.matcher(entry).matches();
        }

        /** Of a plain word the plural too; of an identifier or a piece of code exactly itself. */
        Pattern pattern() {
            return isPlain()
                    ? Pattern.compile("(?<![A-Za-z])" + entry + "s?(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
                    : Pattern.compile((isWord(0) ? "(?<!\\w)" : "")
                            + Pattern.quote(entry)
                            + (isWord(entry.length() - 1) ? "(?!\\w)" : ""));
        }

        private boolean isWord(int at) {
            return Character.isLetterOrDigit(entry.charAt(at));
        }

        /** What it is looked for in: plain words also within identifiers and over the ends of lines. */
        boolean isIn(String text, String plainText) {
            return pattern().matcher(isPlain() ? plainText : text).find();
        }
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| **"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static List<Avoided> avoided() throws IOException {
        return rows().stream()
                .flatMap(row -> ENTRY.matcher(row[3])
                        .results()
                        .map(entry -> new Avoided(entry.group(1), row[1].strip().replace("*", ""))))
                .toList();
    }

    private static Stream<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("main", "test", "bench")) {
            try (var below = Files.walk(Path.of("src", folder))) {
                below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        PagesTest.pages().stream()
                .filter(page -> !page.equals(GLOSSARY) && !page.equals(ROWS))
                .forEach(files::add);
        return files.stream();
    }

    private static String plain(String text) {
        return PARTS.matcher(LINE_END.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    @Test
    void no_word_to_avoid_stands_in_code_or_pages() throws IOException {
        var avoided = avoided();
        assertThat(avoided).hasSizeGreaterThan(20);
        var found = new ArrayList<String>();
        for (var file : files().sorted().toList()) {
            var text = Files.readString(file);
            var plainText = plain(text);
            avoided.stream()
                    .filter(one -> one.isIn(text, plainText))
                    .forEach(one -> found.add("%s: `%s`; see %s".formatted(file, one.entry(), one.term())));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_row_of_the_glossary_has_a_term_a_sentence_and_words_to_avoid() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(row).hasSize(5);
            assertThat(row[2].strip()).endsWith(".");
        });
    }

    @Test
    void no_term_is_a_word_to_avoid() throws IOException {
        for (var row : rows()) {
            assertThat(avoided()).noneMatch(one -> one.isIn(row[1], plain(row[1])));
        }
    }
}
