package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.texts.Text;
import org.junit.jupiter.api.Test;

/** What people are asked, and what the page says, is short: whoever reads it is tired. */
class ShortSentencesTest {
    private static final int AVERAGE = 22;
    private static final int LONGEST = 40;
    private static final Rulebook RULEBOOK = Rulebook.embedded();

    private static List<String> sentences(Stream<String> chinese) {
        return chinese.flatMap(text -> Stream.of(text.split("(?<=[。！？])")))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static void areShort(Stream<String> chinese) {
        var sentences = sentences(chinese);
        assertThat(sentences).isNotEmpty().allMatch(sentence -> sentence.length() <= LONGEST);
        assertThat(sentences.stream().mapToInt(String::length).average().orElseThrow())
                .isLessThan(AVERAGE);
    }

    private static Stream<String> chinese(Stream<Text> texts) {
        return texts.map(text -> text.zh().source());
    }

    @Test
    void of_the_interview() {
        areShort(chinese(RULEBOOK.texts().interview().stream().flatMap(question -> question.all())));
    }

    @Test
    void of_the_rules_own_questions() {
        var texts = RULEBOOK.texts();
        var members = RULEBOOK.declarations().vocabulary().allMembers().stream()
                .filter(member -> texts.question(member) != null)
                .map(member -> Objects.requireNonNull(texts.question(member)))
                .toList();
        assertThat(members).hasSizeGreaterThan(50);
        areShort(chinese(members.stream().map(question -> question.question())));
        areShort(chinese(members.stream().map(question -> question.why())));
    }

    @Test
    void of_the_page() throws IOException {
        var words = Files.readString(Path.of("src", "main", "resources", "page", "words.js"));
        var chinese = words.substring(words.indexOf("\n  zh: {"), words.indexOf("\n  en: {"));
        areShort(Pattern.compile("(?m): '(.*)',$").matcher(chinese).results().map(found -> found.group(1)));
    }
}
