package org.collectionadvisor.session;

import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.drools.model.Model;

/** Lets a rulebook speak about situations, from any number of threads. */
public final class Reasoner {
    private final Rulebook rulebook;
    private final Map<Layer, Model> models;
    private final ThreadLocal<Sessions> sessions;

    private Reasoner(Rulebook rulebook, Map<Layer, Model> models, KnowledgeBases bases) {
        this.rulebook = rulebook;
        this.models = models;
        sessions = ThreadLocal.withInitial(() -> new Sessions(bases));
    }

    /** Compiles the rulebook unless the build has, and makes its knowledge bases. */
    public static Reasoner of(Rulebook rulebook) {
        var models = CompiledRules.of(rulebook);
        return new Reasoner(rulebook, models, KnowledgeBases.fast(models));
    }

    /**
     * Looks whether the fast settings conclude what plain ones do.
     *
     * @throws IllegalStateException if they differ on one of the situations
     */
    public void check(List<Situation> situations) {
        var plain = new Reasoner(rulebook, models, KnowledgeBases.plain(models));
        for (var situation : situations) {
            if (!SameConclusions.are(conclude(situation), plain.conclude(situation))) {
                throw new IllegalStateException("the fast settings decide otherwise than the plain ones");
            }
        }
    }

    /** A reasoner with plain settings and new sessions for every situation, to measure this one against. */
    Reasoner plain() {
        return new Reasoner(rulebook, models, KnowledgeBases.plain(models));
    }

    /** A copy of this thread's sessions is thrown away, as after an error. */
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
            fire(facts, collector);
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

    private void fire(Facts facts, Collector collector) {
        var told = facts.all();
        for (var layer : Layer.values()) {
            collector.nextLayer();
            sessions.get().fire(layer, layer == Layer.WITHHOLD ? collector.proposed() : told, collector);
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
