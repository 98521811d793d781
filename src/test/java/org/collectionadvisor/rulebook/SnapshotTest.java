package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.collectionadvisor.Rules;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Rulebook READ = Rulebook.read(Rules.FOLDER);

    @Test
    void the_snapshot_in_the_jar_is_that_of_the_folder() {
        assertThat(Rulebook.embedded().about().digest()).isEqualTo(Rulebook.digest(Rules.FOLDER));
        assertThat(Rulebook.embedded().snapshot()).isEqualTo(READ.snapshot());
    }

    @Test
    void what_is_read_back_is_what_was_written() {
        var back = Rulebook.of(READ.snapshot());
        assertThat(back.snapshot()).isEqualTo(READ.snapshot());
        assertThat(back.about()).isEqualTo(READ.about());
        assertThat(back.rules())
                // Words that a rulebook declares are made anew with it, and each is equal to itself alone.
                .extracting(rule -> rule.written().toString())
                .isEqualTo(READ.rules().stream()
                        .map(rule -> rule.written().toString())
                        .toList());
        assertThat(back.figures()).isEqualTo(READ.figures());
        assertThat(back.codes()).isEqualTo(READ.codes());
        assertThat(back.workingDays()).isEqualTo(READ.workingDays());
        assertThat(back.texts().askable()).isEqualTo(READ.texts().askable());
        assertThat(back.texts())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\.made")
                .isEqualTo(READ.texts());
    }

    @Test
    void a_record_no_snapshot_knows_fails_the_build() {
        record Unknown() {}

        assertThatThrownBy(() -> Snapshot.of(List.of(new Unknown()))).hasMessageContaining("Unknown");
    }

    @Test
    void long_texts_and_numbers_come_back() {
        var long1 = "催".repeat(100_000);
        var parts = List.of(long1, 300, 2_000_000_000, -1, "", long1);
        assertThat(new SnapshotReader(Snapshot.of(parts)).rest()).isEqualTo(parts);
    }
}
