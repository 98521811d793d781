package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.session.LayersAlone;
import org.collectionadvisor.session.LayersAlone.Told;
import org.collectionadvisor.session.PlainRules;
import org.collectionadvisor.session.UsualRules;

/** How long the rules take to speak, beside the same rules in Drools as it is usually written, and as it is used plainly. */
final class RulesAlone implements Section {
    private static final int SITUATIONS = 500;
    private static final int WARM_UP = 40;
    private static final int MORE_ROUNDS = 2;
    private static final String OURS = "situations in memory to conclusions";
    private static final String FIRING = "of it, the rules of all layers speaking";
    private static final String USUAL = "Drools usually written, the same conclusions";
    private static final String PLAIN = "Drools plainly used, the same conclusions";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var plain = PlainRules.of(on.rulebook());
        plain.check(on.reasoner(), on.situations());
        var usual = UsualRules.of(on.rulebook());
        usual.check(on.reasoner(), on.situations());
        var layers = new LayersAlone(CompiledRulebook.embedded());
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
                                USUAL,
                                SITUATIONS,
                                round -> on.situations(round, SITUATIONS)
                                        .forEach(one -> Variant.keep(usual.conclude(one)))),
                        Variant.of(
                                PLAIN,
                                SITUATIONS,
                                round -> on.situations(round, SITUATIONS)
                                        .forEach(one -> Variant.keep(plain.conclude(one)))))
                .warmUp(WARM_UP)
                .measure(MORE_ROUNDS * choice.rounds());
        return new Answer(
                "The rules alone, beside Drools as it is usually written and as it is used plainly",
                """
                One thread, its processor time. Drools usually written: %d rules in DRL compiled from text, one default knowledge \
                base, one new session for each borrower, the layers by salience, conclusions inserted as facts, and later rules \
                that join these with `exists` and `not`. Drools plainly used: our layers, a default knowledge base for each and a \
                new session for each layer of each borrower, and later rules that read conclusions as words. In both every fact is \
                inserted, matches are fired from the agenda, each condition is compiled by itself in the sense "holds or is \
                unknown", undecided rules fire too, and sessions are disposed of. The helpers of conditions, the \
                facts and the collecting of conclusions are ours in all three. All conclude the same about all %,d situations \
                (looked at before).""".formatted(on.rulebook().rules().size(), on.situations().size()),
                rows(timings));
    }

    private static List<Row> rows(Timings timings) {
        return List.of(
                Row.of(OURS)
                        .ratio(timings.speed(OURS, USUAL, Clock.THREAD), "x Drools usually written")
                        .figure(timings.perSecond(OURS, Clock.THREAD), "situations/s")
                        .goal(Goal.RULES_BESIDE_USUAL_DROOLS)
                        .inDocs(),
                Row.of(PLAIN)
                        .ratio(timings.speed(OURS, PLAIN, Clock.THREAD), "ours to it")
                        .figure(timings.perSecond(PLAIN, Clock.THREAD), "situations/s")
                        .inDocs(),
                Row.of(OURS + ", by the wall clock")
                        .ratio(timings.speed(OURS, USUAL, Clock.WALL), "x Drools usually written")
                        .figure(timings.perSecond(OURS, Clock.WALL), "situations/s"),
                Row.of(FIRING)
                        .ratio(timings.time(FIRING, OURS, Clock.THREAD), "of the time")
                        .figure(timings.microsEach(FIRING, Clock.THREAD), "us each"),
                Row.of(USUAL).figure(timings.perSecond(USUAL, Clock.THREAD), "situations/s"));
    }
}
