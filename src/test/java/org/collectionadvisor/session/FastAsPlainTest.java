package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collectionadvisor.Rules;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drools plainly used is the measure of the fast settings: each condition by itself, every rule fired that is not known to fail,
 * a new session for every situation.
 */
class FastAsPlainTest {
    @Test
    void the_fast_settings_conclude_what_the_plain_ones_do() {
        PlainRules.of(Rulebook.embedded()).check(Reasoner.embedded(), situations(1_000));
    }

    @Test
    void so_they_do_for_rules_that_join_facts_over_unknowns(@TempDir Path folder) throws IOException {
        Rules.copyTo(folder);
        Files.createDirectories(folder.resolve("joins"));
        Files.writeString(folder.resolve("joins/joins.drl"), """
                package joins;
                rule "joins.agency-calls"
                    @source( "house-judgement" )
                when
                    $debt : Debt()
                    Contact( debt == $debt, by == "agency" || channel == "visit", connected )
                then
                    out.finding( "threat" );
                end
                rule "joins.creditor-calls"
                    @source( "house-judgement" )
                when
                    $debt : Debt()
                    Contact( debt == $debt, by == "creditor", $debt.stage == "sued" )
                    Refusal( debt == $debt, inForce, offersAlternative )
                then
                    out.finding( "insult" );
                end
                """);
        Files.writeString(folder.resolve("joins/texts.yaml"), """
                because:
                  joins.agency-calls: { zh: 一, en: one }
                  joins.creditor-calls: { zh: 二, en: two }
                """);
        var rulebook = Rulebook.read(folder);
        var situations = situations(300);
        var reasoner = Reasoner.of(rulebook);
        PlainRules.of(rulebook).check(reasoner, situations);
        assertThat(situations)
                .anySatisfy(situation -> assertThat(SameConclusions.signs(reasoner.conclude(situation)))
                        .anyMatch(sign -> sign.contains("joins.agency-calls")));
    }

    private static List<Situation> situations(int count) {
        var reader = new SituationReader();
        return Situations.lines(11)
                .limit(count)
                .map(line -> reader.read(line, Situations.DAY))
                .toList();
    }
}
