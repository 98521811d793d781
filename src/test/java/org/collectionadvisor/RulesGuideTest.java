package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide for authors of rules shows nothing that is not in the rulebook, so that what is learned from it is true. */
class RulesGuideTest {
    private static final Path RULES = Path.of("rules");
    private static final Pattern RULE =
            Pattern.compile("^rule \"(?<id>[^\"]+)\".*?^end$", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({"drl, .drl", "yaml, .yaml", "csv, .drl.csv"})
    void every_block_shown_stands_in_the_rules(String language, String end) throws IOException {
        var files =
                files(end).map(RulesGuideTest::text).map(RulesGuideTest::lines).toList();
        assertThat(blocks(language))
                .isNotEmpty()
                .allSatisfy(block ->
                        assertThat(files).anySatisfy(file -> assertThat(file).contains(lines(block))));
    }

    @Test
    void a_rule_shown_is_shown_to_its_end() throws IOException {
        var real = files(".drl")
                .map(RulesGuideTest::text)
                .flatMap(text -> RULE.matcher(text).results())
                .map(rule -> lines(rule.group()))
                .collect(Collectors.toSet());
        assertThat(blocks("drl")).allSatisfy(block -> {
            var shown = RULE.matcher(block)
                    .results()
                    .map(rule -> lines(rule.group()))
                    .toList();
            assertThat(shown).isNotEmpty();
            assertThat(real).containsAll(shown);
        });
    }

    private static List<String> blocks(String language) {
        var block = Pattern.compile("^```" + language + "\\R(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        return block.matcher(text(RULES.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The lines that say something, without their indentation; each is whole, so a cut one is not found in another. */
    private static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static Stream<Path> files(String end) throws IOException {
        try (var files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
