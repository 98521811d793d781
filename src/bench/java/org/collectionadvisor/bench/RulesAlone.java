package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.session.LayersAlone;
import org.collectionadvisor.session.LayersAlone.Told;
import org.collectionadvisor.session.PlainRules;

/** How long the rules take to speak, beside the same rules in Drools as it is used plainly. */
final class RulesAlone implements Section {
    private static final int SITUATIONS = 500;
    private static final int WARM_UP = 40;
    private static final int MORE_ROUNDS = 2;
    private static final String OURS = "situations in memory to conclusions";
    private static final String FIRING = "of it, the rules of all layers speaking";
    private static final String PLAIN = "Drools plainly used, the same conclusions";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var plain = PlainRules.of(on.rulebook());
        plain.check(on.reasoner(), on.situations());
        var layers = LayersAlone.of(on.rulebook());
        var told = new ArrayList<Told>();
        var timings = Rounds.of(
                        Variant.of(
                                OURS,
                                SITUATIONS,
                                round -> on.situations(round, SITUATIONS)
                                        .forEach(one ->
                                                Variant.keep(on.reasoner().conclude(one)))),
                        new Variant(
                                FIRING,
                                SITUATIONS,
                                round -> {
                                    told.clear();
                                    on.situations(round, SITUATIONS).forEach(one -> told.add(layers.told(one)));
                                },
                                round -> told.forEach(Told::fire)),
                        Variant.of(
                                PLAIN,
                                SITUATIONS,
                                round -> on.situations(round, SITUATIONS)
                                        .forEach(one -> Variant.keep(plain.conclude(one)))))
                .warmUp(WARM_UP)
                .measure(MORE_ROUNDS * choice.rounds());
        return new Answer(
                "The rules alone, beside Drools as it is used plainly",
                """
                One thread, its processor time. Drools plainly used: %d rules in DRL compiled from text, a default knowledge base \
                for each layer, a new session for each layer of each borrower, every fact inserted into it, matches fired from \
                the agenda, each condition compiled by itself in the sense "holds or is unknown", rules that unknowns hold back fired too, \
                the session disposed of. The helpers of conditions, \
                the facts, the layers and the collecting of conclusions are ours in both. Both conclude the same about all %,d \
                situations (looked at before).""".formatted(on.rulebook().rules().size(), on.situations().size()),
                rows(timings));
    }

    private static List<Row> rows(Timings timings) {
        return List.of(
                Row.of(OURS)
                        .ratio(timings.speed(OURS, PLAIN, Clock.THREAD), "x plain Drools")
                        .figure(timings.perSecond(OURS, Clock.THREAD), "situations/s")
                        .goal(Goal.RULES_BESIDE_PLAIN_DROOLS)
                        .inReadme(),
                Row.of(OURS + ", by the wall clock")
                        .ratio(timings.speed(OURS, PLAIN, Clock.WALL), "x plain Drools")
                        .figure(timings.perSecond(OURS, Clock.WALL), "situations/s"),
                Row.of(FIRING)
                        .ratio(timings.time(FIRING, OURS, Clock.THREAD), "of the time")
                        .figure(timings.microsEach(FIRING, Clock.THREAD), "us each"),
                Row.of(PLAIN).figure(timings.perSecond(PLAIN, Clock.THREAD), "situations/s"));
    }
}
