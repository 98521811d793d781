package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** What is told goes by numbers; they must say what pointers say. */
class MemberIndexesTest {
    private static final String ITEMS =
            IntStream.range(0, 12).mapToObj(i -> "{}").collect(Collectors.joining(","));
    private static final String DEBTS = IntStream.range(0, 12)
            .mapToObj(i -> "{'id':'" + i + "','product':'huabei'}")
            .collect(Collectors.joining(","));

    private final Map<Integer, Told> byIndex = new TreeMap<>();

    private void look(Facts facts) {
        byIndex.clear();
        var byPointer = new HashMap<String, Told>();
        for (var fact : facts.all()) {
            for (var word : Vocabulary.standard().wordsOf(fact).values()) {
                for (var told : word.told(fact)) {
                    assertThat(byIndex.computeIfAbsent(told.index(), any -> told))
                            .isSameAs(told);
                    assertThat(byPointer.computeIfAbsent(told.pointer(), any -> told))
                            .isSameAs(told);
                    assertThat(Vocabulary.members().get(told.memberIndex())).isEqualTo(told.member());
                    assertThat(told.pointer().replaceAll("/\\d+", "/*")).isEqualTo(told.member());
                    assertThat(told.index()).isBetween(0, facts.members() - 1);
                }
            }
        }
        assertThat(byIndex.values()).extracting(Told::pointer).isSortedAccordingTo(Pointers.ORDER);
    }

    @Test
    void whatever_is_told() {
        var reader = new SituationReader();
        Situations.grownLines(11).limit(300).forEach(line -> {
            look(Given.facts(reader.read(line, Situations.DAY)));
            assertThat(byIndex).isNotEmpty();
        });
    }

    @Test
    void of_long_lists_too() {
        for (var debts : List.of("{'id':'0','product':'huabei'}", DEBTS)) {
            look(Given.facts("'debts':[" + debts + "],'contacts':[" + ITEMS + "],'refusals':[" + ITEMS
                    + "],'legalPapers':[" + ITEMS + "]"));
            assertThat(byIndex.values()).extracting(Told::pointer).contains("/contacts/2/at", "/contacts/11/at");
        }
    }

    @Test
    void facts_are_ordered_as_their_pointers_are() {
        var facts = Given.facts("'debts':[" + DEBTS + "],'contacts':[" + ITEMS + "],'refusals':[" + ITEMS + "]");
        var pointers = facts.all().stream()
                .sorted(java.util.Comparator.comparingInt(Fact::rank))
                .map(Fact::pointer)
                .toList();
        assertThat(pointers).isSortedAccordingTo(Pointers.ORDER);
    }
}
