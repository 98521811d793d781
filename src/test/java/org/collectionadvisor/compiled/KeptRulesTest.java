package org.collectionadvisor.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.Rules;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.session.SameConclusions;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    private static final List<Situation> SITUATIONS = Situations.grownLines(13)
            .limit(100)
            .map(line -> new SituationReader().read(line, Situations.DAY))
            .toList();

    @TempDir
    private Path rules;

    @TempDir
    private Path temporary;

    private Path cache;

    @BeforeEach
    void no_cache_yet() {
        cache = temporary.resolve("cache");
    }

    /** A small rulebook, which compiles in no time. */
    private void small() throws IOException {
        Rules.copySmallTo(rules);
    }

    /** A comment decides nothing, yet it makes another rulebook. */
    private void change(String file) throws IOException {
        Files.writeString(rules.resolve(file), Files.readString(rules.resolve(file)) + "\n# changed\n");
    }

    private Reasoner open() {
        return new Reasoner(CompiledRulebook.open(rules, cache));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(cache)) {
            return files.toList();
        }
    }

    private static void assertConcludesAs(CompiledRulebook rulebook, Reasoner reasoner) {
        var expected = new Reasoner(rulebook);
        for (var situation : SITUATIONS) {
            assertThat(SameConclusions.signs(reasoner.conclude(situation)))
                    .isEqualTo(SameConclusions.signs(expected.conclude(situation)));
        }
    }

    @Test
    void a_folder_is_compiled_once_and_other_texts_do_not_compile_it_again() throws IOException {
        small();
        var compiled = CompiledRulebook.open(rules);
        assertConcludesAs(compiled, open());
        assertThat(files()).hasSize(2);
        var digest = Objects.requireNonNull(Rulebook.digest(rules));
        assertThat(Objects.requireNonNull(new KeptRules(cache).find(digest))
                        .rulebook()
                        .snapshot())
                .isEqualTo(Rulebook.read(rules).snapshot());
        assertConcludesAs(compiled, open());
        change("texts.yaml");
        assertConcludesAs(compiled, open());
        // A second rulebook, the same classes.
        assertThat(files()).hasSize(3);
    }

    @Test
    void half_a_file_is_none_and_is_written_anew() throws IOException {
        small();
        open();
        var before = files();
        for (var file : before) {
            var bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        var digest = Objects.requireNonNull(Rulebook.digest(rules));
        assertThat(new KeptRules(cache).find(digest)).isNull();
        assertConcludesAs(CompiledRulebook.open(rules), open());
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(new KeptRules(cache).find(digest)).isNotNull();
    }

    @Test
    void without_a_folder_to_keep_it_in_the_rulebook_is_compiled_all_the_same() throws IOException {
        small();
        Files.writeString(cache, "no folder");
        assertConcludesAs(CompiledRulebook.open(rules), open());
        assertThat(cache).hasContent("no folder");
    }

    @Test
    void the_rulebook_of_the_jar_is_not_kept_a_second_time() {
        assertConcludesAs(CompiledRulebook.embedded(), new Reasoner(CompiledRulebook.open(Rules.FOLDER, cache)));
        assertThat(cache).doesNotExist();
    }
}
