package org.collectionadvisor.bench.peers;

import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.ChosenRules;

/**
 * Every engine compared, for one thread.
 *
 * @param part the decisions they make
 */
public record Engines(Part part, List<Engine> all) {

    /** @param day whose figures they get */
    public static Engines of(Rulebook rulebook, LocalDate day) {
        var part = Part.of(rulebook, day);
        var drools = ChosenRules.of("peers", part.rules());
        var written = JavaWriter.compiled(part);
        return new Engines(
                part,
                List.of(
                        OnDrools.asUsedHere(drools),
                        OnDrools.withNewSessions(drools),
                        new ByHand(written),
                        new OnEvrete(part, written.conditions()),
                        new OnEasyRules(part, written.conditions()),
                        new OnDmn(part)));
    }
}
