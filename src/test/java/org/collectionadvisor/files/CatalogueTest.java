package org.collectionadvisor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.situation.BadSituation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that the program tells of has its sentences, and every sentence is told by the program. */
class CatalogueTest {
    private static final Path PROGRAM = Path.of("src", "main", "java");

    /** Where a code stands in Java: the first argument, or both outcomes of a choice there. */
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:Sentence\\.of|problem|new BadRule|instead|refused|wrong)\\((?<code>[^;,]*)");

    private static final Pattern CODE = Pattern.compile("\"(?<code>[a-z][a-z0-9]*(-[a-z0-9]+)*)\"");

    /** What a choice compares with, which is no code. */
    private static final Set<String> COMPARED = Set.of("channel", "level", "category");

    /** Codes that are put together from a beginning and what was met. */
    private static final Map<String, List<String>> COMPOSED = Map.of(
            "no-", List.of("finding", "step", "answer", "want", "category", "channel", "level"),
            "expect-", List.of("finding", "step", "answer"),
            "expected-", List.of("text", "name", "number", "text-at-end", "name-at-end", "number-at-end"),
            "kind-", List.of("alone", "in", "contains", "text", "level"),
            "situation-",
                    Stream.of(BadSituation.Code.values())
                            .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());

    private static String program() throws IOException {
        var program = new StringBuilder();
        try (var files = Files.walk(PROGRAM)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                program.append(Files.readString(file));
            }
        }
        return program.toString();
    }

    private static Set<String> codes(Stream<String> of) {
        return of.flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> composed() {
        var composed = new TreeSet<String>();
        COMPOSED.forEach((beginning, ends) -> ends.forEach(end -> composed.add(beginning + end)));
        return composed;
    }

    @Test
    void every_code_in_the_program_has_its_sentences() throws IOException {
        var told = codes(TOLD.matcher(program()).results().map(found -> found.group(1)));
        told.removeAll(COMPARED);
        assertThat(told).hasSizeGreaterThan(200);
        assertThat(Catalogue.entries().keySet()).containsAll(told).containsAll(composed());
    }

    @Test
    void every_sentence_is_told_by_the_program() throws IOException {
        var program = program();
        COMPOSED.keySet().forEach(beginning -> assertThat(program).contains("\"" + beginning + "\" + "));
        var named = codes(Stream.of(program));
        named.addAll(composed());
        assertThat(named).containsAll(Catalogue.entries().keySet());
    }

    static Set<Map.Entry<String, Catalogue.Entry>> sentences() {
        return Catalogue.entries().entrySet();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void both_languages_say_the_same(Map.Entry<String, Catalogue.Entry> sentence) {
        var en = sentence.getValue().en();
        var zh = sentence.getValue().zh();
        assertThat(zh).hasSameSizeAs(en);
        for (int i = 0; i < en.size(); i++) {
            assertThat(zh.get(i)).containsPattern("\\p{IsHan}");
            assertThat(en.get(i)).isNotBlank();
            assertThat(places(zh.get(i))).isEqualTo(places(en.get(i)));
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
