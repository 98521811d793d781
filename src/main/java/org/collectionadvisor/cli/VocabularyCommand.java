package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code vocabulary}: the words that rules are written in. */
@Command(
        name = "vocabulary",
        description =
                "Prints every word that rules may read, told, worked out or defined by rules: its fact, type, unit, codes and meaning.")
final class VocabularyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--fact", paramLabel = "NAME", description = "Only the words of one fact, such as Debt.")
    private @Nullable String fact;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description = "How to print them; `text` by default.")
    private VocabularyFormat format = VocabularyFormat.text;

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP",
            description = "The rules folder whose definitions are shown; those of the rulebook in the jar by default.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--language", paramLabel = "zh|en", description = "The language of the meanings; both by default.")
    private @Nullable Language language;

    @Override
    public Integer call() throws IOException {
        var rulebook = signature.rulebook(rules);
        var definitions = rulebook.definitions();
        var vocabulary = rulebook.declarations().vocabulary();
        var entries = facts().stream()
                .flatMap(name -> Stream.concat(
                        vocabulary.words(name).values().stream()
                                .map(word -> VocabularyEntry.of(word, rulebook.declarations(), language)),
                        definitions.stream()
                                .filter(definition -> definition.fact().equals(name))
                                .map(definition -> VocabularyEntry.of(definition, language))))
                .toList();
        main.streams().print(format.print(entries));
        return Exit.ADVISED;
    }

    private Collection<String> facts() {
        if (fact == null) {
            return Vocabulary.standard().facts();
        }
        if (!Vocabulary.standard().facts().contains(fact)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + fact + "` is no fact; "
                            + Nearest.hint(fact, Vocabulary.standard().facts()));
        }
        return List.of(fact);
    }
}
