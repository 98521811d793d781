package org.collectionadvisor.session;

import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/** Lets a rulebook speak about situations, from any number of threads. */
public final class Reasoner {
    private final Rulebook rulebook;
    private final RulesByFact rules;
    private final ThreadLocal<Sessions> sessions;

    public Reasoner(CompiledRulebook compiled) {
        rulebook = compiled.rulebook();
        rules = new RulesByFact(rulebook.rules());
        sessions = ThreadLocal.withInitial(() -> new Sessions(compiled.bases()));
    }

    /** The rulebook that speaks. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Throws this thread's sessions away, as after an error. */
    void forgetSessions() {
        sessions.get().dispose();
        sessions.remove();
    }

    /**
     * What the rules conclude about a situation.
     *
     * @throws RuleLimitException if a rule had to be stopped
     */
    public Conclusions conclude(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, day.figures(), rulebook.workingDays());
        var collector = new Collector(rulebook, day.speaking(), facts);
        try {
            fire(facts, collector, sessions.get());
        } catch (RuntimeException e) {
            forgetSessions();
            throw limitIn(e);
        } catch (StackOverflowError e) {
            // Whatever a session holds after an error would spoil the next situation.
            forgetSessions();
            throw e;
        }
        return collector.conclusions();
    }

    /**
     * Fires layer by layer. What STANDING and FINDINGS leave undecided is noted at once, since later layers read it; in RISKS and
     * STEPS it only raises questions.
     */
    void fire(Facts facts, Collector collector, Sessions sessions) {
        var told = facts.all();
        for (var layer : Layer.values()) {
            collector.begin();
            sessions.fire(layer, layer == Layer.WITHHOLD ? collector.proposed() : told, collector);
            if (layer.compareTo(Layer.RISKS) < 0) {
                rules.lookForUndecided(layer, facts, collector);
            }
        }
        if (!collector.asksWithheld()) {
            rules.lookForUndecided(Layer.RISKS, facts, collector);
            rules.lookForUndecided(Layer.STEPS, facts, collector);
        }
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
