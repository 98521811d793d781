package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code schema}: the contract in machine-readable form. */
@Command(name = "schema", description = "Prints the JSON Schema (2020-12) of a situation or of an advice.")
final class SchemaCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "situation|advice",
            arity = "0..1",
            defaultValue = "situation",
            description = "What goes in, or what comes out; `situation` by default.")
    private Schemas of = Schemas.situation;

    @Option(names = "--form", paramLabel = "full|codes", description = "Which form of an advice; full by default.")
    private Form form = Form.FULL;

    @Override
    public Integer call() throws IOException {
        if (of == Schemas.situation && form == Form.CODES) {
            throw new ParameterException(spec.commandLine(), "`--form codes` is of an advice: write `schema advice`");
        }
        var schema = Json.mapper().writeValueAsBytes(of.schema(form));
        main.streams().print(new String(Layout.pretty(schema), UTF_8) + "\n");
        return Exit.ADVISED;
    }
}
