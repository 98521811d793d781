package org.collectionadvisor.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code collection-advisor}. */
@Command(
        name = "collection-advisor",
        description = {
            "Advice for people in China whom debt collectors press: a situation in, risks and steps with their reasons out.",
            "",
            "Try `collection-advisor advise --pretty`, which advises on the built-in examples."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        scope = ScopeType.INHERIT, // every command has the same help, version and exit codes
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.ADVISED + ":all went well; every situation was advised on",
            Exit.REFUSED + ":some situations were refused; the answer in their place says why",
            Exit.USAGE + ":wrong usage of the command line",
            Exit.RULES + ":the rules are not sound, or their archive does not verify; every problem is listed",
            Exit.STREAMS + ":the input cannot be read, or the output not written",
            Exit.INTERNAL + ":an error of the program's own"
        },
        subcommands = {
            AdviseCommand.class,
            ExampleCommand.class,
            SchemaCommand.class,
            VocabularyCommand.class,
            CheckCommand.class,
            TestCommand.class,
            ScenarioCommand.class,
            CoverageCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            CalendarCommand.class,
            InitCommand.class,
            NewCommand.class,
            PackCommand.class,
            KeypairCommand.class,
            EditorCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            McpCommand.class,
            DocCommand.class,
            WhyCommand.class,
            ExplainCommand.class,
            InterviewCommand.class,
            VersionCommand.class
        })
public final class Main implements Callable<Integer> {

    private final Streams streams;
    private final @Nullable CompletableFuture<Advisor> opening;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main(Streams streams, String... arguments) {
        this.streams = streams;
        opening = asksForEmbeddedRules(arguments)
                ? CompletableFuture.supplyAsync(Advisor::open, Main::inBackground)
                : null;
    }

    /** Whether the rules in the jar will be needed, so that opening them can start while the arguments are parsed. */
    private static boolean asksForEmbeddedRules(String... arguments) {
        return arguments.length > 0
                && arguments[0].equals("advise")
                && Stream.of(arguments)
                        .noneMatch(argument -> argument.startsWith("--rules") || argument.endsWith("help"));
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    public static void main(String... arguments) {
        System.exit(run(Streams.standard(), arguments));
    }

    static int run(Streams streams, String... arguments) {
        return Program.run(new Main(streams, arguments), streams, arguments);
    }

    /** Without a command, lists the commands. */
    @Override
    public Integer call() {
        spec.commandLine().usage(streams.terminal());
        return Exit.USAGE;
    }

    /** The advisor with the rules in the jar. */
    Advisor embedded() {
        return opening == null ? Advisor.open() : opening.join();
    }

    Streams streams() {
        return streams;
    }
}
