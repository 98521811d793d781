package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.authoring.EmbeddedFiles;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.rulebook.Declarations;
import org.collectionadvisor.schemas.RulebookSchemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code schema}: the contract, and the files of a rulebook, in machine-readable form. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema (2020-12) of a situation, of an advice, or of a YAML file of the rulebook.",
            "",
            "Editors that know the YAML language server read the schemas in the rulebook's folder `schemas`, which --write writes."
        })
final class SchemaCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "situation",
            description =
                    "`situation` goes in, `advice` comes out; of a rulebook there are `rulebook`, `codes`, `sources`,"
                            + " `words`, `members`, `rows`, `figures`, `texts` and `scenarios`. `situation` by default.")
    private String of = "situation";

    @Option(names = "--form", paramLabel = "full|codes", description = "Which form of an advice; full by default.")
    private Form form = Form.FULL;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The rules folder whose codes, sources and members a schema names; those of the jar by default.")
    private @Nullable Path rules;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Write the schemas of this rules folder into its folder `schemas`, and print nothing.")
    private @Nullable Path write;

    @Override
    public Integer call() throws IOException {
        if (write != null) {
            write(write);
            return Exit.ADVISED;
        }
        if (form == Form.CODES && !of.equals("advice")) {
            throw new ParameterException(spec.commandLine(), "`--form codes` is of an advice: write `schema advice`");
        }
        main.streams().print(text(schema()));
        return Exit.ADVISED;
    }

    private JsonNode schema() {
        if (RulebookSchemas.NAMES.contains(of)) {
            return ofRulebook(rules).schema(of);
        }
        var own = Stream.of(Schemas.values()).map(Schemas::name).toList();
        if (!own.contains(of)) {
            var all =
                    Stream.of(own, RulebookSchemas.NAMES).flatMap(List::stream).toList();
            throw new ParameterException(spec.commandLine(), "`" + of + "` has no schema; " + Nearest.hint(of, all));
        }
        return of.equals(Schemas.situation.name())
                ? situation(rules)
                : Schemas.valueOf(of).schema(form);
    }

    /** The schemas of the files of a rules folder, or of the rulebook in the jar. */
    private static RulebookSchemas ofRulebook(@Nullable Path folder) {
        return new RulebookSchemas(name -> textOf(folder, name), situation(folder));
    }

    /** The schema of a situation, with the members that a rules folder declares. */
    private static JsonNode situation(@Nullable Path folder) {
        var schema = Schemas.situation.schema(Form.FULL);
        var file = textOf(folder, "members.yaml");
        if (file != null) {
            DeclaredSchema.add(
                    Declarations.members(Yaml.read("members.yaml", file, new Problems())), (ObjectNode) schema);
        }
        return schema;
    }

    /** The text of a file of a rules folder, or of the rulebook in the jar; null where there is none. */
    private static @Nullable String textOf(@Nullable Path folder, String name) {
        if (folder != null) {
            return text(folder.resolve(name));
        }
        return EmbeddedFiles.names().contains(name) ? EmbeddedFiles.text(name) : null;
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode schema) throws IOException {
        return new String(Layout.pretty(Json.mapper().writeValueAsBytes(schema)), UTF_8) + "\n";
    }

    private static void write(Path folder) throws IOException {
        var into = Files.createDirectories(folder.resolve(RulebookSchemas.FOLDER));
        for (var name : RulebookSchemas.NAMES) {
            Files.writeString(
                    into.resolve(name + ".json"), text(ofRulebook(folder).schema(name)));
        }
    }
}
