package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.files.Severity;
import org.collectionadvisor.rulebook.Checked;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.scenario.ScenarioProblems;
import org.collectionadvisor.situation.Situation.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: reads a rules folder without compiling it, and lists every problem. */
@Command(
        name = "check",
        description = {
            "Reads a rules folder and lists every problem at once, each with its file, its line or cell, and a hint.",
            "",
            "It opens every file, scenarios too, compiles nothing and takes a second or two; `test` runs the scenarios."
                    + " What only deserves a look is a warning, and leaves the rules sound.",
            "",
            "Of one kind in one file the first 100 problems are told, and of all the first 1,000, in every format; how"
                    + " many more there are stands behind them."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "DIR|ZIP", description = "The rules folder to check, or an archive of one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How problems are printed: ${COMPLETION-CANDIDATES} (SARIF 2.1.0). Default: ${DEFAULT-VALUE}.")
    private CheckFormat format = CheckFormat.text;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the problems: `en` or `zh`. Default: `en`.")
    private Language language = Language.EN;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--show-drl", description = "Prints the DRL that the engine compiles of the rules, layer by layer.")
    private boolean showDrl;

    @Override
    public Integer call() throws IOException {
        try (var opened = signature.open(rules)) {
            return showDrl ? drl(opened.folder()) : check(opened.folder());
        } catch (RulebookException e) {
            if (showDrl) {
                throw e;
            }
            return told(e.problems());
        }
    }

    private int drl(Path folder) throws IOException {
        main.streams().print(CompiledRulebook.drl(Rulebook.read(folder)));
        return Exit.ADVISED;
    }

    private int check(Path folder) throws IOException {
        var checked = checked(folder);
        int exit = told(checked.problems().all());
        var rulebook = checked.rulebook();
        if (exit == Exit.ADVISED && rulebook != null && format == CheckFormat.text) {
            var about = rulebook.about();
            main.streams()
                    .print("sound: " + rulebook.rules().size() + " rules, version " + about.version() + ", "
                            + about.digest() + "\n");
        }
        return exit;
    }

    private int told(List<Problem> problems) throws IOException {
        main.streams().print(format.print(problems, language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH));
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            main.streams().err().println("The rules are not sound: " + errors + " to mend.");
            return Exit.RULES;
        }
        return Exit.ADVISED;
    }

    /** A folder that was looked at, with its scenarios. */
    static Checked checked(Path folder) {
        var checked = Checked.of(folder, Advisor.today());
        ScenarioProblems.check(checked);
        return checked;
    }
}
