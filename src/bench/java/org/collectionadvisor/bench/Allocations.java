package org.collectionadvisor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.SituationReader;

/** How much an advice allocates, and where: what a long batch gives the collector to do. */
final class Allocations implements Section {
    private static final int SITUATIONS = 500;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 4;
    private static final double MOST = 130_000;

    private final ObjectWriter writer = Json.mapper().writerFor(Advice.class);

    @Override
    public Answer measure(Workload on, Choice choice) {
        var reader = new SituationReader();
        var wording = new Wording(on.rulebook());
        int rounds = choice.rounds(ROUNDS);
        // Compiled code allocates less than code that is interpreted.
        for (int round = 0; round < WARM_UP; round++) {
            on.lines().forEach(on::advise);
        }
        var whole = each(rounds, on.lines(), on::advise);
        var parse = each(rounds, on.lines(), line -> Variant.keep(reader.read(line, Workload.DAY)));
        var conclude =
                each(rounds, on.situations(), one -> Variant.keep(on.reasoner().conclude(one)));
        var concluded = on.situations().stream()
                .limit((long) rounds * SITUATIONS)
                .map(on.reasoner()::conclude)
                .toList();
        var word = each(rounds, concluded, one -> Variant.keep(wording.advice(one, Form.FULL)));
        var advice =
                concluded.stream().map(one -> wording.advice(one, Form.FULL)).toList();
        var write = each(rounds, advice, this::write);
        return new Answer(
                "What an advice allocates",
                "Bytes allocated by the calling thread, on average over " + SITUATIONS + " situations a round.",
                List.of(
                        Row.of("allocated by an advice, JSON to JSON")
                                .ratio(whole.in(bytes -> bytes / MOST), "of 130,000 bytes")
                                .figure(whole, "bytes")
                                .goal(Goal.ALLOCATED)
                                .inDocs(),
                        row("reading it", parse, whole),
                        row("facts, and what the rules conclude", conclude, whole),
                        row("its wording", word, whole),
                        row("writing it", write, whole)));
    }

    private static Row row(String name, Spread bytes, Spread whole) {
        return Row.of(name)
                .ratio(bytes.in(one -> one / whole.median()), "of the whole")
                .figure(bytes, "bytes");
    }

    private static <T> Spread each(int rounds, List<T> all, Consumer<T> work) {
        return Spread.of(IntStream.range(0, rounds)
                .mapToDouble(round -> {
                    int from = round * SITUATIONS % (all.size() - SITUATIONS + 1);
                    var some = all.subList(from, from + SITUATIONS);
                    return Allocated.each(SITUATIONS, () -> some.forEach(work));
                })
                .toArray());
    }

    private void write(Advice advice) {
        try {
            Variant.keep(writer.writeValueAsBytes(advice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
