package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.collectionadvisor.Examples;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code example}: the built-in situations, to start from. */
@Command(
        name = "example",
        description = "Prints the built-in situations: all as JSON Lines, or one laid out for people.")
final class ExampleCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The one to print; all where none is named.")
    private @Nullable String name;

    @Option(names = "--list", description = "Print only the names.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        main.streams().print(text());
        return Exit.ADVISED;
    }

    private String text() throws IOException {
        if (list) {
            return String.join("\n", Examples.all().keySet()) + "\n";
        }
        if (name == null) {
            return new String(lines().readAllBytes(), UTF_8);
        }
        var example = Examples.all().get(name);
        if (example == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + name + "` is no example; "
                            + Nearest.hint(name, Examples.all().keySet()));
        }
        return new String(Layout.pretty(example.getBytes(UTF_8)), UTF_8) + "\n";
    }

    /** All of them as JSON Lines. */
    static InputStream lines() {
        var lines = new ByteArrayOutputStream();
        for (var example : Examples.all().values()) {
            lines.writeBytes(Layout.compact(example.getBytes(UTF_8)));
            lines.write('\n');
        }
        return new ByteArrayInputStream(lines.toByteArray());
    }
}
