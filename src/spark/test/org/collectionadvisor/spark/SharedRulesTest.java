package org.collectionadvisor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.spark.LocalSpark.SPARK;
import static org.collectionadvisor.spark.LocalSpark.run;
import static org.collectionadvisor.spark.LocalSpark.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.Rules;
import org.collectionadvisor.packed.Packing;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of somebody's own, checked here and opened by executors. */
class SharedRulesTest {
    private static final String LINE = Situations.lines(1).findFirst().orElseThrow();

    @TempDir
    private Path folder;

    private Path rules() throws IOException {
        var rules = Files.createDirectory(folder.resolve("rules"));
        Rules.copySmallTo(rules);
        return rules;
    }

    @Test
    void rules_that_are_not_sound_end_the_run_with_the_words_of_the_command_line() throws IOException {
        var rules = rules();
        Files.writeString(rules.resolve("figures.yaml"), "nonsense: [");
        Files.writeString(folder.resolve("in"), LINE);
        var ran = run(folder.resolve("in"), folder.resolve("out"), "--rules", rules.toString());
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(folder.resolve("out")).doesNotExist();
        try (var none = Advisor.open(rules)) {
            assertThat(none).isNull();
        } catch (RulebookException e) {
            var told = e.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
            assertThat(ran.err())
                    .isEqualTo(told + "The rules are not sound: " + e.problems().size() + " to mend.\n");
        }
    }

    @Test
    void an_executor_opens_what_the_driver_checked_folder_or_archive() throws IOException {
        var rules = rules();
        Files.writeString(rules.resolve("sources.yaml"), "\n# changed\n", StandardOpenOption.APPEND);
        var context = JavaSparkContext.fromSparkContext(SPARK.sparkContext());
        var shared = SharedRules.read(context, rules);
        OpenedRules.forget();
        var opened = shared.advisor();
        assertThat(opened.rulebook().about().digest()).isEqualTo(shared.digest());
        assertThat(shared.advisor()).isSameAs(opened);

        var archive = folder.resolve("rules.zip");
        Packing.pack(rules, archive, null);
        Files.writeString(folder.resolve("in"), LINE);
        var ran = run(
                folder.resolve("in"),
                folder.resolve("out"),
                "--rules",
                archive.toUri().toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(written(folder.resolve("out")).get(0)).contains(shared.digest());
    }
}
