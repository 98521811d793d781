package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every byte of the advice on 4,000 drawn situations. Whoever changes the program without meaning to change the advice must meet
 * the same digests; where a change is meant, the advices are compared and read before the digests are made anew.
 */
class DrawnAdviceTest {
    static final long SEED = 20_261_122;
    private static final int NUMBER = 4_000;
    private static final Advisor ADVISOR = Advisor.open();

    @ParameterizedTest
    @CsvSource({
        "ZH, 28b0c91ab154783796899099339593ec1313359e17efc4b36605011b95d0cb22",
        "EN, d460622d42b4903f1b270a90aeba98387656c5a2ab4d3eab1b18a2c71547884c"
    })
    void is_what_it_was(Language language, String expected) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var rules = ADVISOR.rulebook().about().digest();
        Situations.lines(SEED).limit(NUMBER).forEach(line -> {
            var advice = ADVISOR.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, language);
            var text = new String(advice, StandardCharsets.UTF_8).replace(rules, "");
            digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
    }
}
