package org.collectionadvisor.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.ToldCodes;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/** Asks the rules about situations that differ a little from one that was told. */
final class WhatIf {
    private final Reasoner reasoner;
    private final ToldCodes toldCodes;
    private final SituationReader reader;

    WhatIf(Reasoner reasoner) {
        this.reasoner = reasoner;
        toldCodes = new ToldCodes(reasoner.rulebook());
        reader = reasoner.rulebook().declarations().reader();
    }

    /** A copy of a situation, to be changed. */
    static ObjectNode copy(Situation situation) {
        return Json.mapper().valueToTree(situation);
    }

    /** Tells a member of a situation anew. */
    static void tell(ObjectNode situation, String pointer, @Nullable Object value) {
        var at = JsonPointer.compile(pointer);
        Pointers.record(at.head(), situation)
                .set(at.last().getMatchingProperty(), Json.mapper().valueToTree(value));
    }

    /** A changed situation; null where it contradicts itself. */
    @Nullable
    Situation read(ObjectNode changed) {
        try {
            return toldCodes.checked(reader.read(Json.mapper().writeValueAsString(changed), LocalDate.EPOCH));
        } catch (BadSituation e) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    /** What the rules conclude about each; null where a situation contradicts itself. */
    List<@Nullable Conclusions> conclude(List<ObjectNode> changed) {
        var read = new ArrayList<@Nullable Situation>();
        changed.forEach(one -> read.add(read(one)));
        var decided = reasoner.concludeAll(read.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList())
                .iterator();
        var conclusions = new ArrayList<@Nullable Conclusions>();
        read.forEach(one -> conclusions.add(one == null ? null : decided.next()));
        return conclusions;
    }
}
