package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is told, everything a person may ask is answered. */
class WantsTest {
    private static final Advisor ADVISOR = Advisor.open();

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_is_answered_once_in_words_in_the_order_asked(Language language) throws Exception {
        var wants = List.copyOf(ADVISOR.rulebook().codes().wants().keySet());
        for (var line : Situations.grownLines(14).limit(1000).toList()) {
            var told = (ObjectNode) Json.mapper().readTree(line);
            told.put("language", language.code());
            told.set("wants", Json.mapper().valueToTree(wants));
            var answers = ADVISOR.advise(new SituationReader().read(told.toString(), Situations.DAY))
                    .answers();
            assertThat(answers).as(line).extracting(Advice.Answer::to).containsExactlyElementsOf(wants);
            assertThat(answers).as(line).allSatisfy(answer -> {
                assertThat(answer.text()).isNotBlank().doesNotContain("{{", "null");
                assertThat(answer.because()).isNotEmpty();
            });
        }
    }
}
