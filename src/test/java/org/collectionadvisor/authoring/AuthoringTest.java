package org.collectionadvisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collectionadvisor.Rules;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoringTest {
    @TempDir
    private Path folder;

    @Test
    void the_embedded_rulebook_is_written_as_it_is() throws IOException {
        var rules = folder.resolve("new");
        EmbeddedFiles.writeTo(rules);
        assertThat(Rulebook.digest(rules)).isEqualTo(Rulebook.embedded().about().digest());
        assertThat(rules.resolve("README.md")).exists();
        assertThat(Scenarios.read(rules).gaps(Rulebook.embedded().rules())).isEmpty();
    }

    @Test
    void a_folder_that_is_not_empty_stays_as_it_is() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedFiles.writeTo(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("is not empty");
        assertThat(folder).isDirectoryContaining("glob:**/mine.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency.second-agency", "credit-record.a.b", "new-topic.first"})
    void a_skeleton_is_sound_and_silent(String id) throws IOException {
        Rules.copyTo(folder);
        var written = Skeleton.of(folder, id).write();
        assertThat(written)
                .hasSize(3)
                .allSatisfy(file -> assertThat(folder.resolve(file)).content().contains("TODO", id));
        var rulebook = Rulebook.read(folder);
        assertThat(rulebook.rules()).extracting(Rule::id).contains(id);
        assertThat(Scenarios.read(folder).gaps(rulebook.rules())).containsExactly("`" + id + "` speaks in no scenario");
    }

    @Test
    void a_second_skeleton_goes_beside_the_first() throws IOException {
        Rules.copyTo(folder);
        Skeleton.of(folder, "new-topic.first").write();
        Skeleton.of(folder, "new-topic.second").write();
        assertThat(Rulebook.read(folder).rules()).extracting(Rule::id).contains("new-topic.first", "new-topic.second");
    }

    @Test
    void a_skeleton_fits_a_small_rulebook_too() throws IOException {
        Rules.copy(Path.of("src", "test", "resources", "golden", "rules"), folder);
        Skeleton.of(folder, "other.rule").write();
        assertThat(Rulebook.read(folder).rules()).extracting(Rule::id).contains("other.rule");
    }

    @Test
    void a_rule_that_exists_is_not_written_again() throws IOException {
        Rules.copyTo(folder);
        assertThatThrownBy(() -> Skeleton.of(folder, "agency.verify").write())
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("`agency.verify` is a rule already");
        assertThat(Rulebook.digest(folder)).isEqualTo(Rulebook.digest(Rules.FOLDER));
    }

    @Test
    void a_comment_beside_the_reasons_stays() throws IOException {
        Rules.copyTo(folder);
        var texts = folder.resolve("agency/texts.yaml");
        Files.writeString(texts, Files.readString(texts).replace("\nbecause:\n", "\nbecause: # here\n"));
        Skeleton.of(folder, "agency.second").write();
        assertThat(texts).content().contains("because: # here\n  # TODO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "Agency.x", "agency.", "../x.y", "a.b/c", "a..b"})
    void what_is_no_name_of_a_rule_is_refused(String id) {
        assertThatThrownBy(() -> Skeleton.of(folder, id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no name of a rule");
    }
}
