package org.collectionadvisor.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;

/** What everything is measured on: drawn situations, the same for all, and the rulebook in the jar. */
record Workload(List<byte[]> lines, List<Situation> situations, Advisor advisor, Reasoner reasoner) {
    static final long SEED = 20_261_122;
    static final int NUMBER = 4_000;
    static final LocalDate DAY = Situations.DAY;

    static Workload drawn() {
        var lines = Situations.lines(SEED)
                .limit(NUMBER)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        var reader = new SituationReader();
        var situations = lines.stream().map(line -> reader.read(line, DAY)).toList();
        return new Workload(lines, situations, Advisor.open(), new Reasoner(CompiledRulebook.embedded()));
    }

    Rulebook rulebook() {
        return advisor.rulebook();
    }

    byte[] advise(byte[] line) {
        return advisor.advise(line, DAY, null);
    }

    /** Some situations, others in each round. */
    List<Situation> situations(int round, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> situations.get((round * number + i) % situations.size()))
                .toList();
    }

    /** Some lines as a file in memory, others in each round. */
    InputStream file(int round, int number) {
        var file = new ByteArrayOutputStream();
        for (int i = 0; i < number; i++) {
            file.writeBytes(lines.get((round * number + i) % lines.size()));
            file.write('\n');
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    /** What the situations are, and how long. */
    String text() {
        double in = lines.stream().mapToInt(line -> line.length).average().orElseThrow();
        double out =
                lines.stream().mapToInt(line -> advise(line).length).average().orElseThrow();
        double contacts = situations.stream()
                .mapToInt(one -> one.contacts() == null ? 0 : one.contacts().size())
                .average()
                .orElseThrow();
        double debts = situations.stream()
                .mapToInt(one -> one.debts().size())
                .average()
                .orElseThrow();
        return "%,d drawn with seed %d; on average %.1f debts, %.1f contacts, %,.0f bytes in and %,.0f out"
                .formatted(lines.size(), SEED, debts, contacts, in, out);
    }
}
