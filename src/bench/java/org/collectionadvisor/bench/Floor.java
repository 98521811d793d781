package org.collectionadvisor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.batch.Adviser;
import org.collectionadvisor.batch.Work;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/** Reads each situation and writes the advice that was kept for it: all of the work on JSON, none of the rules or words. */
final class Floor implements Adviser {
    private final SituationReader reader = new SituationReader();
    private final ObjectWriter writer = Json.mapper().writerFor(Advice.class);
    private final Map<String, Advice> kept;

    Floor(Workload on) {
        kept = on.situations().stream().collect(Collectors.toMap(Situation::id, on.advisor()::advise));
    }

    @Override
    public Work begin(byte[] situation) {
        var read = new AtomicReference<@Nullable Situation>();
        return () -> {
            var known = read.get();
            if (known == null) {
                read.set(reader.read(situation, Workload.DAY));
                return null;
            }
            return written(Objects.requireNonNull(kept.get(known.id())));
        };
    }

    private byte[] written(Advice advice) {
        try {
            return writer.writeValueAsBytes(advice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
