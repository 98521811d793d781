package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.report.Report;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where {@code advise} writes; refuses what would be written over. */
final class Outputs {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write instead of standard output: beside it as FILE.part, renamed when all is"
                    + " written. A name that ends in .gz or .zst is written compressed.")
    @Nullable
    Path out;

    @Option(
            names = "--resume",
            description = "Go on with the FILE.part that a run of the same input, rules, day and options left.")
    boolean resume;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where to write the errors of refused lines once more, and nothing else.")
    @Nullable
    Path errors;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description =
                    "Where to write, as JSON, how many lines were advised on and refused, levels, steps and speed.")
    @Nullable
    Path summary;

    @Option(names = "--max-errors", paramLabel = "N", description = "Stop once more than N lines were refused.")
    @Nullable
    Long maxErrors;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where to write the counts of all advices: four tables as CSV, and a page.")
    private @Nullable Path report;

    @Option(names = "--tables", paramLabel = "DIR", description = "The same tables without the page.")
    private @Nullable Path tables;

    /** Whether advices are to be counted in a report. */
    boolean isReported() {
        return report != null || tables != null;
    }

    /** The report that is asked for, null for none. */
    @Nullable
    Report report(Rulebook rulebook) throws IOException {
        if (report != null) {
            return new Report(report, rulebook, Report.AT_LEAST);
        }
        return tables == null ? null : new Report(tables, rulebook, null);
    }

    /** Refuses outputs that are an input, or another output, under whatever name. */
    void check(List<String> inputs) throws IOException {
        if (maxErrors != null && maxErrors < 0) {
            throw misuse("`--max-errors` must not be below 0");
        }
        var taken = new LinkedHashMap<String, List<Path>>();
        for (var input : inputs) {
            taken.put("the input `" + input + "`", List.of(Inputs.path(input)));
        }
        var named = new LinkedHashMap<String, @Nullable Path>();
        named.put("`--out`", out);
        named.put("`--errors`", errors);
        named.put("`--summary`", summary);
        if (report != null) {
            Report.files(report, true).forEach(file -> named.put("`--report`, " + file.getFileName() + ",", file));
        }
        if (tables != null) {
            Report.files(tables, false).forEach(file -> named.put("`--tables`, " + file.getFileName() + ",", file));
        }
        if (out == null) {
            mustBeOther("standard output", List.of(Inputs.STANDARD_OUTPUT), taken);
            taken.put("standard output", List.of(Inputs.STANDARD_OUTPUT));
        }
        for (var one : named.entrySet()) {
            var file = one.getValue();
            if (file != null) {
                if (Inputs.isOwnFile(file)) {
                    throw misuse(one.getKey() + " would overwrite a file of the program or of Java");
                }
                var written = Output.isDevice(file)
                        ? List.of(file)
                        : List.of(file, WholeFile.part(file), WholeFile.note(file));
                mustBeOther(one.getKey(), written, taken);
                taken.put(one.getKey(), written);
            }
        }
    }

    private void mustBeOther(String output, List<Path> written, Map<String, List<Path>> taken) throws IOException {
        for (var other : taken.entrySet()) {
            for (var file : written) {
                for (var same : other.getValue()) {
                    if (Inputs.isSame(file, same)) {
                        throw misuse(output + " would overwrite " + other.getKey());
                    }
                }
            }
        }
    }

    /** Refuses to go on where it cannot be told what is there already. */
    void checkResume(boolean canBeReadAgain, boolean oneAnswerALine) {
        if (resume && (out == null || Output.isDevice(out) || !canBeReadAgain)) {
            throw misuse("`--resume` needs `--out`, and FILEs that can be read from the start again");
        }
        if (resume && !oneAnswerALine) {
            throw misuse("`--resume` counts lines, and goes with neither `--pretty` nor `--one`");
        }
    }

    /** Refuses what a report could not be made beside. */
    void checkReport(boolean oneLineEach) {
        if (report != null && tables != null) {
            throw misuse("`--report` writes the tables too: leave out `--tables`");
        }
        if (isReported() && (resume || !oneLineEach)) {
            throw misuse(
                    "`--report` and `--tables` go with neither `--resume` nor `--pretty`; `report` counts what a run"
                            + " has written");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
