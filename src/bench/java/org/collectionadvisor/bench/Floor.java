package org.collectionadvisor.bench;

import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.batch.Adviser;
import org.collectionadvisor.batch.Steps;
import org.collectionadvisor.situation.Situation;

/** Reads each situation and writes the advice that was kept for it: all of the work on JSON, none of the rules or words. */
final class Floor {
    private Floor() {}

    static Adviser of(Workload on) {
        var advisor = on.advisor();
        var kept = on.situations().stream().collect(Collectors.toMap(Situation::id, advisor::advise));
        return Steps.first(json -> advisor.read(json, Workload.DAY, null))
                .last(situation -> advisor.write(Objects.requireNonNull(kept.get(situation.id()))));
    }
}
