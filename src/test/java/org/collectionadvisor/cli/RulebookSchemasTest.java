package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.Rules;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.schemas.RulebookSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas by which an editor helps are those of the rulebook, and the rulebook is valid by them. */
class RulebookSchemasTest {
    private static final Path SCHEMAS = Rules.FOLDER.resolve("schemas");

    static List<String> names() {
        return RulebookSchemas.NAMES;
    }

    static List<Path> yamls() throws IOException {
        try (var files = Files.walk(Rules.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String printed(String... arguments) {
        var out = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(InputStream.nullInputStream(), out, new ByteArrayOutputStream()), arguments);
        assertThat(exit).isZero();
        return out.toString(UTF_8);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".json")), InputFormat.JSON);
    }

    private static String name(Path yaml) {
        return yaml.getFileName().toString().replace(".yaml", "");
    }

    private static String json(String file, String yaml) throws IOException {
        return Json.mapper()
                .writeValueAsString(Yaml.read(file, yaml, new Problems()).plain());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_schema_in_the_rulebook_is_as_the_program_writes_it(String name) throws IOException {
        assertThat(printed("schema", name, "--rules", "rules"))
                .as("`schema --write rules` brings the schemas up to date")
                .isEqualTo(Files.readString(SCHEMAS.resolve(name + ".json")));
        assertThat(printed("schema", name)).isEqualTo(printed("schema", name, "--rules", "rules"));
    }

    @ParameterizedTest
    @MethodSource("yamls")
    void every_file_is_valid_and_names_its_schema(Path yaml) throws IOException {
        var text = Files.readString(yaml);
        var first = text.lines().findFirst().orElse("");
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(yaml.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize())
                .isEqualTo(SCHEMAS.resolve(name(yaml) + ".json"));
        assertThat(schema(name(yaml)).validate(json(yaml.toString(), text), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            figures   | a.day: { unit: dais, source: civil-577, values: { 2026-01-01: 1 } }
            figures   | a.day: { unit: days, source: civil-999, values: { 2026-01-01: 1 } }
            figures   | a.day: { unit: days, source: civil-577, values: { january: 1 } }
            figures   | a.day: { unit: days, source: civil-577, values: {} }
            sources   | a: { weight: heavy, title: { zh: 法, en: law } }
            sources   | a: { weight: law, title: { zh: 法 } }
            codes     | steps: { a: { category: safety, of: everybody, priority: 1 } }
            codes     | findins: []
            words     | Dept: {}
            words     | Debt: { owing: { is: daysPastDue >= 1, zh: 欠 , en: owes } }
            texts     | because: { a.b: { zh: 因为 } }
            texts     | steps: { no-such-step: { title: { zh: 做, en: do }, text: { zh: 做, en: do } } }
            texts     | questions: { /debts/*/color: { zh: 何色, en: which, why: { zh: 因, en: so } } }
            rulebook  | version: 1
            rows      | a: { zh: 一 }
            scenarios | [{ scenario: a, situation: { debts: [{ product: gold }] }, expect: { risks: {}, findings: [], steps: [] } }]
            scenarios | [{ scenario: a, situation: { debts: [{ product: huabei }] }, expect: { risks: {}, findings: [night], steps: [] } }]
            scenarios | [{ scenario: a, situation: { debts: [{ product: huabei }] }, expect: { risks: { agency: huge }, findings: [], steps: [] } }]
            """)
    void a_mistake_is_seen_by_the_schema(String name, String yaml) throws IOException {
        assertThat(schema(name).validate(json(name, yaml), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void another_rulebook_has_schemas_of_its_own_codes(@TempDir Path folder) throws IOException {
        Rules.copy(Path.of("src", "test", "resources", "golden", "rules"), folder);
        assertThat(printed("schema", "--write", folder.toString())).isEmpty();
        try (Stream<Path> written = Files.list(folder.resolve("schemas"))) {
            assertThat(written).hasSameSizeAs(RulebookSchemas.NAMES);
        }
        var codes = Rulebook.read(folder).codes();
        assertThat(folder.resolve("schemas/texts.json"))
                .content()
                .contains(codes.findings())
                .contains(codes.steps().keySet());
    }
}
