package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collectionadvisor.Rules;

/** A copy of the project's rules with a topic of its own, `attempt`, that a test fills. */
final class Attempt {
    static final String DRL = "attempt/attempt.drl";
    static final String WORDS = "attempt/texts.yaml";

    private final Path folder;

    private Attempt(Path folder) {
        this.folder = folder;
    }

    static Attempt in(Path folder) {
        try {
            Rules.copyTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attempt(folder).with(WORDS, because("attempt.rule: { zh: 因为, en: because }"));
    }

    /** Writes a file into the folder, in place of one of its name. */
    Attempt with(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Attempt without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static String because(String... reasons) {
        return "because:\n  " + String.join("\n  ", reasons) + "\n";
    }

    /** A rule whose conditions stand in line 4 and whose conclusion stands in line 6. */
    static String rule(String when, String then) {
        return rule("attempt.rule", "    @source( \"house-judgement\" )", when, then);
    }

    static String rule(String name, String attributes, String when, String then) {
        return "rule \"" + name + "\"\n" + attributes + "\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    Rulebook read() {
        return Rulebook.read(folder);
    }

    /** Everything that is wrong with the folder. */
    List<Told> problems() {
        var refused = catchThrowableOfType(RulebookException.class, this::read);
        assertThat(refused).as("the folder must not be sound").isNotNull();
        return refused.problems().stream().map(Told::of).toList();
    }

    List<Told> problemsOf(String drl) {
        return with(DRL, drl).problems();
    }
}
