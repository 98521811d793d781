package org.collectionadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.decisions.DecisionLog;
import org.collectionadvisor.http.Contract;
import org.collectionadvisor.http.Service;
import org.collectionadvisor.http.Settings;
import org.collectionadvisor.http.Token;
import org.collectionadvisor.json.Escapes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: advice over HTTP. */
@Command(
        name = "serve",
        description = {
            "Answers over HTTP: the same decisions, in the same bytes, as `advise`.",
            "",
            "It listens for this machine alone unless told another address, which needs --token-file or --no-auth."
                    + " SIGTERM stops it: what was accepted is answered. `/openapi.json` describes what it answers."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_DRAIN = 300;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any that is free. Default: 8080.")
    private int port = DEFAULT_PORT;

    @Option(names = "--address", paramLabel = "HOST", description = "Where to listen. Default: 127.0.0.1.")
    private String address = "127.0.0.1";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServedRules rules;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many situations are advised on at once; one a core by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Answer only who brings the first line of FILE as `Authorization: Bearer`.")
    private @Nullable Path tokenFile;

    @Option(names = "--no-auth", description = "Answer anybody, under any name of this machine.")
    private boolean noAuth;

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            description = "When stopped, how long `/health/ready` says no before connections are refused. Default: 1.")
    private int drain = 1;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LoggedDecisions decisions;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        try (var log = decisions.open()) {
            return serve(log);
        }
    }

    private int serve(@Nullable DecisionLog log) throws IOException, InterruptedException {
        var settings = new Settings(
                address,
                port,
                threads,
                token(),
                tokenFile == null && !noAuth,
                Duration.ofSeconds(drain),
                log,
                Versions.program());
        var err = main.streams().err();
        try (var served = rules.open(main)) {
            var service = new Service(settings, served::advisor, new Described());
            served.tell(service::reloaded);
            try {
                service.start();
            } catch (IOException e) {
                err.println(
                        Escapes.line("Port " + port + " of " + address + " cannot be listened on: " + reason(e)) + ".");
                return Exit.STREAMS;
            }
            var stop = new Thread(service::stop, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            err.println("Serving at " + url(service.port()) + " with rules "
                    + served.advisor().rulebook().about().version() + ".");
            service.join();
        }
        return Exit.ADVISED;
    }

    private void check() throws UnknownHostException {
        within("--port", port, 0, LAST_PORT);
        within("--threads", threads, 1, AdviseCommand.MOST_THREADS);
        within("--drain", drain, 0, LONGEST_DRAIN);
        if (tokenFile != null && noAuth) {
            throw misuse("`--token-file` and `--no-auth` contradict each other");
        }
        if (!InetAddress.getByName(address).isLoopbackAddress() && tokenFile == null && !noAuth) {
            throw misuse("others can reach `" + address + "`: name a `--token-file`, or write `--no-auth`");
        }
    }

    private void within(String option, int told, int least, int most) {
        if (told < least || told > most) {
            throw misuse("`" + option + "` must be from " + least + " to " + most + ", not " + told);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private @Nullable Token token() throws IOException {
        if (tokenFile == null) {
            return null;
        }
        var secret = Files.readString(tokenFile).lines().findFirst().orElse("").strip();
        if (secret.length() < Token.SHORTEST) {
            throw misuse("the token in `" + tokenFile + "` must have at least " + Token.SHORTEST + " characters");
        }
        return new Token(secret);
    }

    private static String reason(IOException failure) {
        var first = failure.getCause() == null ? failure : failure.getCause();
        return first.getMessage() == null ? "no reason was given" : first.getMessage();
    }

    private String url(int used) {
        return "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + used + "/";
    }

    /** The schemas that the verb {@code schema} prints. */
    private static final class Described implements Contract {
        @Override
        public JsonNode situation() {
            return Schemas.situation.schema(Form.FULL);
        }

        @Override
        public JsonNode advice(Form form) {
            return Schemas.advice.schema(form);
        }
    }
}
