package org.collectionadvisor.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.interview.Interview;
import org.collectionadvisor.interview.Measure;
import org.collectionadvisor.interview.Measure.Found;
import org.collectionadvisor.interview.Measure.Share;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code interview}: the questions of the rulebook, and how far a few answers go. */
@Command(
        name = "interview",
        description = {
            "Lists the questions of the rulebook's interview, in the order in which they are put.",
            "",
            "With `--measure` somebody who knows each situation of a file answers a few of them, and the advice on these"
                    + " answers is laid beside that on all that is known; the same for as many of the rules' own asks, in"
                    + " their order. The debts with their kinds, the day and what is wanted are told before. A question"
                    + " that the person does not know counts no answer."
        })
final class InterviewCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Explaining explaining;

    @Option(names = "--measure", paramLabel = "FILE", description = "Situations, one a line; `-` for standard input.")
    private @Nullable String file;

    @Option(names = "--answers", paramLabel = "N", defaultValue = "8", description = "How many answers are given; 8.")
    private int answers;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "3",
            description = "The last priority of the steps that are counted for themselves; 3.")
    private int first;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "0",
            description = "Only situations that tell at least so many members; all by default.")
    private int least;

    /** What is printed for programs. */
    private record Means(int situations, Mean byInterview, Mean byAsks, List<Found> each) {}

    private record Mean(double steps, double firstSteps, double others, double given) {}

    @Override
    public Integer call() throws IOException {
        try (var advisor = explaining.open()) {
            if (!Interview.isIn(advisor)) {
                main.streams().err().println("This rulebook has no interview.yaml, so there is nothing to ask.");
                return Exit.USAGE;
            }
            return file == null ? list(advisor) : measure(advisor, file);
        }
    }

    private int list(Advisor advisor) throws IOException {
        var questions = new Interview(advisor).questions();
        var text = new StringBuilder();
        for (var question : questions) {
            text.append(question.id())
                    .append("  ")
                    .append(question.ask().zh())
                    .append("  ")
                    .append(question.ask().en());
            text.append('\n');
            question.choices()
                    .forEach(choice -> text.append("    ")
                            .append(choice.id())
                            .append("  ")
                            .append(choice.say().zh())
                            .append("  ")
                            .append(choice.say().en())
                            .append('\n'));
        }
        explaining.print(text.toString(), questions, main.streams());
        return Exit.ADVISED;
    }

    private int measure(Advisor advisor, String of) throws IOException {
        var measure = new Measure(advisor, answers, first);
        var found = new ArrayList<Found>();
        var population = new Population(of, main.streams(), advisor, explaining.day());
        population.each(situations -> situations.stream().map(measure::of).toList(), one -> {
            if (one.members() >= least) {
                found.add(one);
            }
        });
        var means = new Means(
                found.size(), mean(found, Found::byInterview), mean(found, Found::byAsks), List.copyOf(found));
        var text = String.format(
                Locale.ROOT,
                "%d situations, %d answers%n%s%s",
                found.size(),
                answers,
                line("by the interview", means.byInterview()),
                line("by the asks", means.byAsks()));
        explaining.print(text, means, main.streams());
        return population.refused() > 0 ? Exit.REFUSED : Exit.ADVISED;
    }

    private String line(String name, Mean mean) {
        return String.format(
                Locale.ROOT,
                "%-17s %.3f of the steps, %.3f of those of priority 1 to %d, %.2f others; %.1f answers given%n",
                name,
                mean.steps(),
                mean.firstSteps(),
                first,
                mean.others(),
                mean.given());
    }

    private static Mean mean(List<Found> found, Function<Found, Share> which) {
        ToDoubleFunction<ToDoubleFunction<Share>> of = part -> found.stream()
                .mapToDouble(one -> part.applyAsDouble(which.apply(one)))
                .average()
                .orElse(0);
        return new Mean(
                of.applyAsDouble(Share::steps),
                of.applyAsDouble(Share::firstSteps),
                of.applyAsDouble(Share::others),
                of.applyAsDouble(Share::given));
    }
}
