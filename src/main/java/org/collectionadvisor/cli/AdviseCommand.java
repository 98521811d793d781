package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.batch.Summary;
import org.collectionadvisor.explain.Explained;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code advise}: situations in, advice out, line by line. */
@Command(
        name = "advise",
        description = {
            "Advises on situations: UTF-8 JSON Lines in, one line of advice out for each, in order.",
            "",
            "A refused line gives an error in its place, with its line, id, code, message and the place of the mistake,"
                    + " and the run goes on. Results go to standard output or --out, everything else to standard error."
        })
final class AdviseCommand implements Callable<Integer> {

    static final int MOST_THREADS = 1024;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "What to read, `-` for standard input; the built-in examples where nothing is named.")
    private List<String> files = List.of();

    @Option(names = "--one", description = "Each FILE is one situation, on however many lines.")
    private boolean one;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", description = "The rules to use instead of those in the jar.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--no-cache", description = "Compile --rules anew, and keep nothing of it for the next start.")
    private boolean noCache;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Outputs outputs;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of situations that tell none, such as 2026-11-22; today in China by default.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            description = "The language of every advice, whatever the situations ask for.")
    private @Nullable Language language;

    @Option(
            names = "--form",
            paramLabel = "full|codes",
            description = "Everything in words, or the decisions alone as codes, for counting; full by default.")
    private Form form = Form.FULL;

    @Option(
            names = "--explain",
            description =
                    "Beside each advice: what is not advised and why, what would change a risk, what the next 90 days"
                            + " bring, and what each answer would decide. Some twenty times slower.")
    private boolean explain;

    @Option(names = "--pretty", description = "Lay each advice out for people, one member a line.")
    private boolean pretty;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads advise; one a core by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        check();
        try (var advisor = rules == null ? main.embedded() : RulesCache.open(rules, signature.key(), noCache)) {
            var progress = new Progress(main.streams().terminal(), outputs.out != null && Inputs.onTerminal());
            var summary = run(advisor, asOf == null ? Advisor.today() : asOf, progress);
            return summary.refused() == 0 ? Exit.ADVISED : Exit.REFUSED;
        }
    }

    /** Refuses bad options and inputs before the rules are opened or anything is written. */
    private void check() throws IOException {
        signature.isOf(rules);
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "`--threads` must be from 1 to " + MOST_THREADS + ", not " + threads);
        }
        outputs.checkResume(canBeReadAgain(), !pretty && !one);
        outputs.checkReport(!pretty);
        if (explain && form == Form.CODES) {
            throw new ParameterException(spec.commandLine(), "`--explain` needs words: leave out `--form codes`");
        }
        if (Collections.frequency(files, Inputs.STANDARD) > 1) {
            throw new ParameterException(spec.commandLine(), "`-` can be read once: name it once");
        }
        for (var file : files) {
            Inputs.check(file);
        }
        outputs.check(files);
    }

    private boolean canBeReadAgain() {
        return !files.isEmpty() && files.stream().allMatch(Inputs::canBeReadAgain);
    }

    private Summary run(Advisor advisor, LocalDate day, Progress progress) throws IOException {
        var tally = new Tally();
        try (var results = Results.open(outputs, main.streams().out(), description(advisor, day), advisor.rulebook())) {
            boolean canResume = canBeReadAgain() && !pretty && !one;
            return Stopped.saying(
                    () -> results.advice(canResume), main.streams().err(), () -> {
                        var earlier = results.earlier(outputs.summary == null ? advice -> {} : tally::add);
                        var now = advise(stages(advisor, day, tally), progress, results, earlier.lines());
                        var all = earlier.plus(now);
                        results.finish(tally.counted(
                                all,
                                progress.seconds(),
                                now.lines(),
                                Tally.Rules.of(advisor.rulebook()),
                                day,
                                form.code()));
                        if (!one) {
                            progress.end(all, now.lines());
                        }
                        return all;
                    });
        }
    }

    private Stages<byte[]> stages(Advisor advisor, LocalDate day, Tally tally) {
        var concluded = Stages.first(json -> advisor.read(json, day, language)).thenTogether(advisor::concludeAll);
        if (outputs.isReported()) {
            return concluded.then(conclusions -> reported(advisor, conclusions, tally));
        }
        var written = explain
                ? concluded.then(advisor::explain).then(Explained::json)
                : concluded.then(conclusions -> advisor.word(conclusions, form)).then(advisor::write);
        var counted = outputs.summary == null ? written : written.then(tally::add);
        return pretty ? counted.then(Layout::pretty) : counted;
    }

    private byte[] reported(Advisor advisor, Conclusions conclusions, Tally tally) {
        var advice = explain ? advisor.explain(conclusions).json() : advisor.write(advisor.word(conclusions, form));
        return Reported.with(
                outputs.summary == null ? advice : tally.add(advice),
                conclusions.facts().situation());
    }

    /** What must be the same for a run to go on where another ended. */
    private Map<String, String> description(Advisor advisor, LocalDate day) throws IOException {
        var run = new LinkedHashMap<String, String>();
        run.put("input", Inputs.signs(files));
        run.put("rules", advisor.rulebook().about().digest());
        run.put("day", day.toString());
        run.put("options", language + " " + form + " " + explain + " " + pretty + " " + one);
        return run;
    }

    /** @param earlier how many lines to pass over, because they were answered before */
    private Summary advise(Stages<byte[]> stages, Progress progress, Results results, long earlier) throws IOException {
        if (files.isEmpty()) {
            main.streams()
                    .err()
                    .println("No FILE was named: these are the built-in examples. `-` reads standard input.");
            return new Batch(stages, threads, progress::lines).run(ExampleCommand.lines(), results.answers());
        }
        var answered = new AtomicLong(earlier);
        var summary = Summary.NONE;
        for (var file : files) {
            long before = earlier + summary.lines();
            var batch = new Batch(stages, threads, done -> progress.lines(before + done))
                    .of(files.size() > 1 ? file : null, results);
            try (InputStream in = Inputs.open(file, main.streams())) {
                var to = results.answers();
                summary = summary.plus(one ? batch.one(in, to) : batch.run(in, to, answered));
            }
        }
        return summary;
    }
}
