package org.collectionadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collectionadvisor.decisions.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code replay}: proof that the same input is decided the same. */
@Command(
        name = "replay",
        description = {
            "Decides the situations of files once more, and compares with what a decision log of `serve` says of them.",
            "",
            "The log knows situations by a hash alone. What another rulebook decided is counted and not compared: name"
                    + " that rulebook with --rules. It ends with 1 where a decision differs or a situation was refused."
        })
final class ReplayCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Explaining explaining;

    @Parameters(index = "0", paramLabel = "LOG", description = "The decision log, or one that was put aside.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String log;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Situations, one a line; `-` for standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var replay = read();
        long refused = 0;
        try (var advisor = explaining.open()) {
            for (var file : files) {
                var population = new Population(file, main.streams(), advisor, explaining.day());
                population.each(advisor::concludeAll, decided -> replay.decide(advisor, decided));
                refused += population.refused();
            }
        }
        var found = replay.found();
        var text = found.decisions() + " decisions: " + found.same() + " the same, "
                + found.differing().size() + " others, " + found.byOtherRules() + " by other rules, "
                + found.withoutInput() + " without their input\n"
                + (found.differing().isEmpty() ? "" : "others in lines " + found.differing() + "\n");
        explaining.print(text, found, main.streams());
        return refused > 0 || !found.differing().isEmpty() ? Exit.REFUSED : Exit.ADVISED;
    }

    private Replay read() throws IOException {
        Inputs.check(log);
        try (var in = Inputs.open(log, main.streams());
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Replay.of(lines);
        }
    }
}
