package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.compiled.OwnLoader;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/** Lets a rulebook speak about situations, from any number of threads, until it is closed. */
public final class Reasoner implements AutoCloseable {
    private final Rulebook rulebook;
    private final RulesByFact rules;
    private final Consumer<Consumer<Firing>> lender;
    private final Runnable atEnd;

    /** Lets the engine decide. */
    public Reasoner(CompiledRulebook compiled) {
        rulebook = compiled.rulebook();
        rules = new RulesByFact(rulebook.rules());
        var sessions = new SessionPool(compiled.bases());
        lender = work -> sessions.lend(work::accept);
        atEnd = sessions::close;
    }

    /** Lets the conditions themselves decide, with nothing compiled. */
    public Reasoner(Rulebook rulebook) {
        this.rulebook = rulebook;
        rules = new RulesByFact(rulebook.rules());
        var firing = new ByConditions(rulebook.rules(), rules.conditions());
        lender = work -> work.accept(firing);
        atEnd = () -> {};
    }

    /** The rulebook that speaks. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * What the rules conclude about a situation.
     *
     * @throws RuleLimitException if a rule had to be stopped
     * @throws IllegalStateException if the reasoner is closed
     */
    public Conclusions conclude(Situation situation) {
        return concludeAll(List.of(situation)).get(0);
    }

    /**
     * What the rules conclude about each of some situations, none of which knows of the others: to fire each layer once for all of
     * them is faster than to fire all layers for each.
     *
     * @throws RuleLimitException if a rule had to be stopped for any of them
     * @throws IllegalStateException if the reasoner is closed
     */
    public List<Conclusions> concludeAll(List<Situation> situations) {
        return conclude(situations.stream()
                .map(situation -> begin(situation, situation.asOf()))
                .toList());
    }

    /**
     * What the rules would conclude about a situation if the law of another day were in force on the situation's own.
     *
     * @throws RuleLimitException if a rule had to be stopped
     * @throws IllegalStateException if the reasoner is closed
     */
    public Conclusions conclude(Situation situation, LocalDate lawOf) {
        return conclude(List.of(begin(situation, lawOf))).get(0);
    }

    private List<Conclusions> conclude(List<Collector> all) {
        try {
            return OwnLoader.call(() -> {
                lender.accept(lent -> fire(all, lent));
                return all.stream().map(Collector::conclusions).toList();
            });
        } catch (RuntimeException e) {
            throw limitIn(e);
        }
    }

    /** Disposes of the sessions; those in use, when their callers are done. */
    @Override
    public void close() {
        atEnd.run();
    }

    private Collector begin(Situation situation, LocalDate lawOf) {
        var period = rulebook.on(lawOf);
        var facts =
                new Facts(situation, rulebook.declarations().vocabulary(), period.figures(), rulebook.workingDays());
        return new Collector(rulebook, period.speaking(), facts);
    }

    /**
     * Fires layer by layer. What STANDING and FINDINGS leave undecided is noted at once, since later layers read it; in RISKS,
     * STEPS and ANSWERS it only raises questions.
     */
    void fire(List<Collector> all, Firing sessions) {
        var byFacts = new IdentityHashMap<Facts, Collector>();
        all.forEach(one -> byFacts.put(one.facts(), one));
        Out out = (rule, fact) ->
                Objects.requireNonNull(byFacts.get(fact.facts())).holds(rule, fact);
        var told = told(all);
        var wanting = all.stream().filter(Collector::answersAreWanted).toList();
        for (var layer : Layer.values()) {
            all.forEach(Collector::begin);
            var matched = switch (layer) {
                case ANSWERS -> told(wanting);
                case WITHHOLD -> proposed(all);
                default -> told;
            };
            if (!matched.isEmpty()) {
                sessions.fire(layer, matched, out);
            }
            if (layer.compareTo(Layer.RISKS) < 0) {
                rules.lookForUndecided(layer, all);
            }
        }
        var asking = all.stream().filter(one -> !one.asksWithheld()).toList();
        rules.lookForUndecided(Layer.RISKS, asking);
        rules.lookForUndecided(Layer.STEPS, asking);
        rules.lookForUndecided(
                Layer.ANSWERS,
                asking.stream().filter(Collector::answersAreWanted).toList());
    }

    private static List<Fact> told(List<Collector> all) {
        return all.stream().flatMap(one -> one.facts().all().stream()).toList();
    }

    private static List<StepFacts> proposed(List<Collector> all) {
        return all.stream().flatMap(one -> one.proposed().stream()).toList();
    }

    private static RuntimeException limitIn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleLimitException limit) {
                return limit;
            }
        }
        return thrown;
    }
}
