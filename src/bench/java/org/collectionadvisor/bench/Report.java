package org.collectionadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found, and on what.
 *
 * @param command that made it
 * @param circumstances without which no figure means anything, one a line
 */
record Report(String command, List<String> circumstances, List<Section.Answer> answers) {
    private static final String BEGIN = "<!-- bench: written by the benchmark -->";
    private static final String END = "<!-- bench: end -->";

    static Report of(Choice choice, Workload on, String loadBefore, List<Section.Answer> answers)
            throws IOException, InterruptedException {
        var about = on.rulebook().about();
        return new Report(
                choice.command(),
                List.of(
                        Machine.text(),
                        "JVM flags: " + Machine.flags(),
                        "load average %s before, %s after".formatted(loadBefore, Machine.load()),
                        "commit %s, %s".formatted(Machine.commit(), LocalDate.now(java.time.ZoneOffset.UTC)),
                        "%d rules, %s; Drools %s"
                                .formatted(on.rulebook().rules().size(), about.digest(), Machine.drools()),
                        "situations: " + on.text()),
                List.copyOf(answers));
    }

    boolean isAnyGoalMissed() {
        return answers.stream().flatMap(answer -> answer.rows().stream()).anyMatch(Row::isMissed);
    }

    String markdown() {
        return "# How fast the service is\n\n"
                + "Medians of rounds measured in turn, quartiles in brackets; ratios are taken round by round. Processor time"
                + " is that of the calling thread, without the collector's and the compiler's, unless said.\n\n"
                + "```sh\n" + command + "\n```\n\n"
                + listed()
                + "\n"
                + answers.stream().map(Section.Answer::markdown).collect(Collectors.joining());
    }

    private String listed() {
        return circumstances.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    /** Puts the rows that matter most between the two marks of a file. */
    void writeInto(Path page) throws IOException {
        var text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("`%s` lacks the lines `%s` and `%s`".formatted(page, BEGIN, END));
        }
        var table = answers.stream()
                .flatMap(answer -> answer.rows().stream())
                .filter(Row::shown)
                .map(Row::markdown)
                .collect(Collectors.joining("", Section.HEAD, "\n"));
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n" + table + "Measured by `" + command + "`:\n\n"
                        + listed() + text.substring(end));
    }
}
