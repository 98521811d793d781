package org.collectionadvisor.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Lets a rulebook speak about situations, from any number of threads. */
public final class Reasoner {
    private final Rulebook rulebook;
    private final KnowledgeBases bases;
    private final ThreadLocal<Sessions> sessions;

    private Reasoner(Rulebook rulebook, KnowledgeBases bases) {
        this.rulebook = rulebook;
        this.bases = bases;
        sessions = ThreadLocal.withInitial(() -> new Sessions(bases));
    }

    /**
     * A reasoner of the rulebook in the jar.
     *
     * @throws IllegalStateException if the jar lacks it
     */
    public static Reasoner embedded() {
        // Neither needs the other, and each is a good part of a cold start.
        var bases = CompletableFuture.supplyAsync(
                () -> KnowledgeBases.fast(CompiledRules.embedded()), Reasoner::inBackground);
        var rulebook = Rulebook.embedded();
        try {
            return new Reasoner(rulebook, bases.join());
        } catch (CompletionException e) {
            throw new IllegalStateException("the rules in the jar cannot be made ready", e.getCause());
        }
    }

    /** A thread that finds resources and services as the one that starts it does. */
    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "knowledge bases");
        thread.setDaemon(true);
        thread.start();
    }

    /** A reasoner of a rulebook that is compiled now. */
    public static Reasoner of(Rulebook rulebook) {
        return of(rulebook, RuleCompiler.compile(rulebook));
    }

    private static Reasoner of(Rulebook rulebook, Map<String, byte[]> classes) {
        return new Reasoner(rulebook, KnowledgeBases.fast(CompiledRules.of(classes)));
    }

    /**
     * A reasoner of the rulebook in a folder: the one in the jar or the one kept in the cache where they are the same, else
     * read, compiled, checked and then kept.
     *
     * @param situations on which fast and plain settings are compared before anything is kept
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the folder is not sound
     * @throws java.io.UncheckedIOException if a file of the rulebook cannot be read
     * @throws IllegalStateException if fast and plain settings differ on one of the situations
     */
    public static Reasoner open(Path rules, Path cache, Supplier<List<Situation>> situations) {
        var kept = new KeptRules(cache);
        var found = found(Rulebook.digest(rules), kept);
        if (found != null) {
            return found;
        }
        var rulebook = Rulebook.read(rules);
        var known = kept.classes(rulebook);
        var reasoner = known == null ? null : tried(rulebook, known);
        var classes = known;
        if (classes == null || reasoner == null) {
            classes = RuleCompiler.compile(rulebook);
            reasoner = of(rulebook, classes);
        }
        reasoner.check(situations.get());
        kept.keep(rulebook, classes);
        return reasoner;
    }

    /** A reasoner of classes that were kept; null if there is anything odd about them: they can be made anew. */
    private static @Nullable Reasoner tried(Rulebook rulebook, Map<String, byte[]> classes) {
        try {
            return of(rulebook, classes);
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable Reasoner found(@Nullable String digest, KeptRules kept) {
        if (digest == null) {
            return null;
        }
        if (digest.equals(CompiledRules.digest())) {
            return embedded();
        }
        var found = kept.find(digest);
        return found == null ? null : tried(found.rulebook(), found.classes());
    }

    /** The rulebook that speaks. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Looks whether the fast settings conclude what plain ones do.
     *
     * @throws IllegalStateException if they differ on one of the situations
     */
    public void check(List<Situation> situations) {
        var plain = plain();
        for (var situation : situations) {
            if (!SameConclusions.are(conclude(situation), plain.conclude(situation))) {
                throw new IllegalStateException("the fast settings decide otherwise than the plain ones");
            }
        }
    }

    /** A reasoner with plain settings, to measure this one against; a new session for each situation is had by forgetting. */
    Reasoner plain() {
        return new Reasoner(rulebook, bases.plain());
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
            fire(facts, collector, sessions.get(), bases);
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

    /** Lets the layers speak in turn, and what is held back be told where it counts. */
    static void fire(Facts facts, Collector collector, Sessions sessions, KnowledgeBases bases) {
        var told = facts.all();
        for (var layer : Layer.values()) {
            collector.begin(layer);
            sessions.fire(layer, layer == Layer.WITHHOLD ? collector.proposed() : told, collector);
            if (layer.compareTo(Layer.RISKS) < 0) {
                // What is undecided here is unknown to the layers after.
                bases.look(layer, told, collector);
            }
        }
        if (!collector.asksWithheld()) {
            // What is undecided there is only asked for.
            for (var layer : List.of(Layer.RISKS, Layer.STEPS)) {
                collector.begin(layer);
                bases.look(layer, told, collector);
            }
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
