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
        "ZH, 92e7b03e025f68b54ed3d7874ccca32dfae476d476a2e9d6ccef4bb8a38323f3",
        "EN, 2c57660a596459d4eccd736460ae254f089ed4e982b4b96aff75952e66a46779"
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
