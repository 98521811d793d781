package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.WatchedAdvisor;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of a command that goes on advising: which rules, and whether it follows them. */
final class ServedRules {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", description = "The rules to use instead of those in the jar.")
    private @Nullable Path rules;

    @Option(
            names = "--watch",
            description = "Take changed --rules into use while it runs; the last that were sound stay otherwise.")
    private boolean watch;

    @Option(names = "--no-cache", description = "Compile --rules anew, and keep nothing of it for the next start.")
    private boolean noCache;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    /** Opens the rules. */
    Served open(Main main) throws IOException {
        signature.isOf(rules);
        if (watch && rules == null) {
            throw new ParameterException(spec.commandLine(), "`--watch` needs `--rules`");
        }
        var key = signature.key();
        if (rules == null) {
            return new Served(main.embedded());
        }
        return watch
                ? new Served(
                        rules,
                        folder -> RulesCache.open(folder, key, noCache),
                        main.streams().err())
                : new Served(RulesCache.open(rules, key, noCache));
    }

    /** The advisor in use, now and after a change. */
    static final class Served implements AutoCloseable {
        private final @Nullable Advisor fixed;
        private final @Nullable WatchedAdvisor watched;
        private volatile Consumer<Boolean> told = isTaken -> {};

        private Served(Advisor advisor) {
            fixed = advisor;
            watched = null;
        }

        private Served(Path rules, Function<Path, Advisor> opening, PrintWriter err) {
            fixed = null;
            watched = new WatchedAdvisor(rules, opening, new WatchedAdvisor.Listener() {
                @Override
                public void taken(Advisor advisor) {
                    told.accept(true);
                    err.println("Now with rules " + advisor.rulebook().about().version() + ".");
                }

                @Override
                public void refused(RuntimeException why) {
                    told.accept(false);
                    err.println("The changed rules are not used; those of before stay:");
                    if (why instanceof RulebookException unsound) {
                        Failures.unsound(unsound, err);
                    } else {
                        err.println(Escapes.line(String.valueOf(why.getMessage())));
                    }
                }
            });
        }

        Advisor advisor() {
            return watched != null ? watched.advisor() : Objects.requireNonNull(fixed);
        }

        /** @param listener gets to know whether a change was taken into use */
        void tell(Consumer<Boolean> listener) {
            told = listener;
        }

        @Override
        public void close() {
            if (watched != null) {
                watched.close();
            } else {
                advisor().close();
            }
        }
    }
}
