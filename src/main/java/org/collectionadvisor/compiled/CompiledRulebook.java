package org.collectionadvisor.compiled;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** A rulebook with its rules ready to fire: the one in the jar, or one that was compiled now or by an earlier start. */
public record CompiledRulebook(Rulebook rulebook, KnowledgeBases bases) {
    /**
     * The rulebook in the jar.
     *
     * @throws IllegalStateException if the jar lacks it
     */
    public static CompiledRulebook embedded() {
        return OwnLoader.call(CompiledRulebook::fromJar);
    }

    private static CompiledRulebook fromJar() {
        // Neither needs the other, and each is a good part of a cold start.
        var bases = CompletableFuture.supplyAsync(
                () -> KnowledgeBases.fast(Models.embedded()), CompiledRulebook::inBackground);
        var rulebook = Rulebook.embedded();
        try {
            return new CompiledRulebook(rulebook, bases.join());
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

    /** A rulebook that is compiled now. */
    public static CompiledRulebook of(Rulebook rulebook) {
        return OwnLoader.call(() -> of(rulebook, RuleCompiler.compile(rulebook)));
    }

    /**
     * The rulebook of a folder, read, checked and compiled now.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the folder is not sound
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static CompiledRulebook open(Path rules) {
        return OwnLoader.call(() -> of(Rulebook.read(rules)));
    }

    private static CompiledRulebook of(Rulebook rulebook, Map<String, byte[]> classes) {
        return new CompiledRulebook(rulebook, KnowledgeBases.fast(Models.of(classes)));
    }

    /**
     * The rulebook of a folder: the one in the jar or the one kept in the cache where they are the same, else read, compiled and
     * then kept.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the folder is not sound
     * @throws java.io.UncheckedIOException if a file of the rulebook cannot be read
     */
    public static CompiledRulebook open(Path rules, Path cache) {
        return OwnLoader.call(() -> openKept(rules, cache));
    }

    private static CompiledRulebook openKept(Path rules, Path cache) {
        var kept = new KeptRules(cache);
        var found = found(Rulebook.digest(rules), kept);
        if (found != null) {
            return found;
        }
        var rulebook = Rulebook.read(rules);
        var known = kept.classes(rulebook);
        var opened = known == null ? null : tried(rulebook, known);
        if (known == null || opened == null) {
            known = RuleCompiler.compile(rulebook);
            opened = of(rulebook, known);
        }
        kept.keep(rulebook, known);
        return opened;
    }

    /** Made of classes that were kept; null if there is anything odd about them: they can be made anew. */
    private static @Nullable CompiledRulebook tried(Rulebook rulebook, Map<String, byte[]> classes) {
        try {
            return of(rulebook, classes);
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable CompiledRulebook found(@Nullable String digest, KeptRules kept) {
        if (digest == null) {
            return null;
        }
        if (digest.equals(Models.digest())) {
            return embedded();
        }
        var found = kept.find(digest);
        return found == null ? null : tried(found.rulebook(), found.classes());
    }

    /** The DRL that the engine compiles of a rulebook, layer by layer. */
    public static String drl(Rulebook rulebook) {
        return String.join("\n", RuleCompiler.sources(rulebook.rules()).values());
    }
}
