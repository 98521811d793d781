package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of the commands that explain rules. */
final class Explaining {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", description = "The rules to use instead of those in the jar.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--format", paramLabel = "text|json", description = "For people or programs; `text` by default.")
    private ReportFormat format = ReportFormat.text;

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            description = "The language of the words; that of the situation by default.")
    private @Nullable Language language;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of a situation that tells none, such as 2026-11-22; today in China by default.")
    private @Nullable LocalDate asOf;

    Advisor open() throws IOException {
        signature.isOf(rules);
        return Rulebooks.open(rules, signature);
    }

    /** The index of a rule, by its id. */
    int rule(Advisor advisor, String id) {
        int index = advisor.explainer().index(id);
        if (index < 0) {
            var known = advisor.rulebook().rules().stream().map(Rule::id).toList();
            throw new ParameterException(spec.commandLine(), "`" + id + "` is no rule; " + Nearest.hint(id, known));
        }
        return index;
    }

    /** Reads a situation of its own file, or from standard input. */
    Situation situation(Advisor advisor, String file, Streams streams) throws IOException {
        Inputs.check(file);
        try (var in = Inputs.open(file, streams)) {
            return advisor.read(in.readAllBytes(), day(), language);
        }
    }

    LocalDate day() {
        return asOf == null ? Advisor.today() : asOf;
    }

    Language language(Language ofSituation) {
        return language == null ? ofSituation : language;
    }

    /** Prints an explanation as lines, or as JSON. */
    void print(String text, Object json, Streams streams) throws IOException {
        streams.print(format.written(text, json));
    }
}
