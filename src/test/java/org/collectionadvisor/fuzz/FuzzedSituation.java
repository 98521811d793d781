package org.collectionadvisor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.ToldMistakes;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;

/** A situation as JSON, advised on by the built-in rules. */
public final class FuzzedSituation {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    // Opened once, by whoever comes first: a fuzzer knows no end at which it could be closed.
    private static final Advisor ADVISOR = Advisor.open();

    private static final ToldMistakes MISTAKES = new ToldMistakes(ADVISOR.rulebook());

    private FuzzedSituation() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Bounds.within(() -> answer(input));
    }

    private static void answer(byte[] input) {
        Situation situation;
        try {
            situation = ADVISOR.read(input, DAY, null);
            var conclusions = ADVISOR.concludeAll(List.of(situation)).get(0);
            for (var form : Form.values()) {
                isOneLineOfJson(ADVISOR.write(ADVISOR.word(conclusions, form)));
            }
        } catch (BadSituation e) {
            var first = MISTAKES.in(input, DAY).get(0);
            if (first.code() != e.code() || !first.pointer().equals(e.pointer())) {
                throw new AssertionError("refused for " + e.pointer() + ", but told " + first.pointer(), e);
            }
            return;
        }
        if (!ADVISOR.check(situation).equals(situation)) {
            throw new AssertionError("what was read reads otherwise once it is written");
        }
    }

    private static void isOneLineOfJson(byte[] advice) {
        try {
            Json.mapper().readTree(advice);
        } catch (IOException e) {
            throw new AssertionError(new String(advice, UTF_8), e);
        }
        var line = new String(advice, UTF_8);
        if (Escapes.json(advice) != advice || line.chars().anyMatch(one -> one < ' ')) {
            throw new AssertionError("a control character in " + line);
        }
    }
}
