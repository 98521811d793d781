package org.collectionadvisor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pointers come in the order a person would give them. */
class PointersTest {
    @Test
    void numbers_are_ordered_by_size_and_names_by_letters() {
        var ordered = List.of(
                "/asOf",
                "/contacts/0/at",
                "/contacts/2",
                "/contacts/2/at",
                "/contacts/2/by",
                "/contacts/10",
                "/contacts/10/at",
                "/contacts/12/at",
                "/contacts/100/at",
                "/contactsOf",
                "/debts/0/dueDate");
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(Pointers.ORDER);
        assertThat(shuffled).containsExactlyElementsOf(ordered);
    }
}
