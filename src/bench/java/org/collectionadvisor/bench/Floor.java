package org.collectionadvisor.bench;

import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.situation.Situation;

/** Reads each situation and writes the advice that was kept for it: all of the work on JSON, none of the rules or words. */
final class Floor {
    private Floor() {}

    static Stages<byte[]> of(Workload on) {
        var advisor = on.advisor();
        var kept = on.situations().stream().collect(Collectors.toMap(Situation::id, advisor::advise));
        return Stages.first(json -> advisor.read(json, Workload.DAY, null))
                .then(situation -> advisor.write(Objects.requireNonNull(kept.get(situation.id()))));
    }
}
