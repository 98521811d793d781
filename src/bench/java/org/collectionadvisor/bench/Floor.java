package org.collectionadvisor.bench;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situation;

/**
 * Reads each situation and writes the advice that was kept for it: all of the work on JSON, none of the rules or words. Both are
 * done by Jackson's databind, whatever the program itself does, so that the floor stays where it is.
 */
final class Floor {
    private Floor() {}

    static Stages<byte[]> of(Workload on) {
        var advisor = on.advisor();
        var kept = on.situations().stream().collect(Collectors.toMap(Situation::id, advisor::advise));
        var reader = Json.mapper().readerFor(Situation.class);
        var writer = Json.mapper().writerFor(Advice.class);
        return Stages.first(json -> called(() -> reader.<Situation>readValue(json)))
                .then(situation ->
                        called(() -> writer.writeValueAsBytes(Objects.requireNonNull(kept.get(situation.id())))));
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
