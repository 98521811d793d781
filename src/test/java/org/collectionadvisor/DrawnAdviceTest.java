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
        "ZH, 7a3886f2c78decaf5aa6ffec1a5a59da2e7be5681d1c95fce9a1e577c7311a24",
        "EN, 3db17ec54e96aac4b4416aa54554afa4f7158bdebf950645dc4b52f0a0d43139"
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
