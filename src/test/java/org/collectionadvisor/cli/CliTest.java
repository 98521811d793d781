package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collectionadvisor.Examples;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private static final String MISTAKEN = "{\"id\":\"B-1\",\"debts\":[{\"id\":\"a\",\"product\":\"gold\"}]}";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static Run run(String... arguments) {
        return runOn("", arguments);
    }

    private static Run runOn(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static String examples() {
        return run("example").out();
    }

    @Test
    void withoutACommandTheUsageIsToldAsMisuse() {
        var run = run();
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: collection-advisor", "advise", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise", "example", "schema", "serve", "vocabulary", "version"})
    void everyCommandHasHelpWithExitCodes(String command) {
        var run = run(command, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Usage: collection-advisor " + command, "Exit codes:", "the rules are not sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advice",
                "advise --as-of=2026-02-30",
                "advise --language=fr",
                "advise --threads=0",
                "advise --threads=many",
                "advise --quick",
                "example nobody",
                "schema rules",
                "vocabulary --fact=Debts",
                "vocabulary --format=xml"
            })
    void misuseIsToldInAFewLines(String arguments) {
        var run = run(arguments.split(" "));
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeBetween(2, 4);
        assertThat(run.err()).contains("--help`").doesNotContain("Exception", "java.");
    }

    @Test
    void aFileThatCannotBeReadIsToldBeforeAnythingIsWritten() {
        var out = folder.resolve("out");
        var run = run("advise", "nowhere.jsonl", "--out", out.toString());
        assertThat(run.exit()).isEqualTo(Exit.STREAMS);
        assertThat(run.err()).isEqualToNormalizingNewlines("`nowhere.jsonl` does not exist.\n");
        assertThat(out).doesNotExist();
        assertThat(run("advise", folder.toString()).exit()).isEqualTo(Exit.STREAMS);
    }

    @Test
    void theOutputIsNeverOneOfTheInputs() throws IOException {
        var file = Files.writeString(folder.resolve("in.jsonl"), MISTAKEN);
        assertThat(run("advise", file.toString(), "--out", file.toString()).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(file).hasContent(MISTAKEN);
    }

    @Test
    void anOutputThatFailsGivesItsOwnExitCode() {
        assertThat(run("advise", "--out", folder.toString()).exit()).isEqualTo(Exit.STREAMS);
        var err = new ByteArrayOutputStream();
        var closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var streams = Streams.of(new ByteArrayInputStream(new byte[0]), closed, err);
        assertThat(Main.run(streams, "example")).isEqualTo(Exit.STREAMS);
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(Main.run(streams, "advise")).isEqualTo(Exit.STREAMS);
        assertThat(err.toString(UTF_8)).doesNotContain("pipe").contains("not every answer was written");
    }

    @Test
    void unsoundRulesAreToldWithEveryProblem() throws IOException {
        Files.createDirectory(folder.resolve("agency"));
        Files.writeString(folder.resolve("agency/agency.drl"), "rule nonsense");
        var run = run("advise", "--rules", folder.toString());
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The rules are not sound").doesNotContain("\tat ");
    }

    @Test
    void theExamplesAreListedAndPrinted() {
        var names = run("example", "--list").lines();
        assertThat(names).isNotEmpty().containsExactlyElementsOf(Examples.all().keySet());
        assertThat(examples().lines()).hasSameSizeAs(names);
        assertThat(run("example", names.get(0)).lines()).startsWith("{").hasSizeGreaterThan(3);
    }

    @Test
    void theExamplesAreAdvisedOnAndFitTheSchemas() {
        var situation = run("schema").out();
        var advice = run("schema", "advice").out();
        assertThat(examples().lines()).allSatisfy(line -> assertFits(situation, line));
        var run = runOn(examples(), "advise", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSameSizeAs(Examples.all().keySet()).allSatisfy(line -> assertFits(advice, line));
        assertThat(run("advise").out()).isEqualTo(run.out());
        var codes = run("schema", "advice", "--form", "codes").out();
        assertThat(run("advise", "--form", "codes").lines()).allSatisfy(line -> assertFits(codes, line));
    }

    private static void assertFits(String schema, String json) {
        var read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        assertThat(read.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"\",\"debts\":[{\"id\":\"a\",\"product\":\"other\"}]}",
                "{\"id\":\"a\",\"debts\":[]}",
                "{\"id\":\"a\"}",
                MISTAKEN,
                "{\"id\":\"a\",\"debts\":[{\"id\":\"a\",\"product\":\"other\",\"daysPastdue\":1}]}",
                "{\"id\":\"a\",\"debts\":[{\"id\":\"a\",\"product\":\"other\",\"principal\":-1}]}",
                "{\"id\":\"a\",\"debts\":[{\"id\":\"a\",\"product\":\"other\",\"principal\":1e12}]}",
                "{\"id\":\"a\",\"debts\":[{\"id\":\"a\",\"product\":null}]}",
                "{\"id\":\"a\",\"asOf\":\"22.11.2026\",\"debts\":[{\"id\":\"a\",\"product\":\"other\"}]}",
                "{\"id\":\"a\",\"contacts\":[{\"conduct\":[\"smile\"]}],\"debts\":[{\"id\":\"a\",\"product\":\"other\"}]}"
            })
    void theSchemaRefusesWhatTheReaderRefuses(String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(run("schema", "situation").out(), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(runOn(json, "advise", "-").exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void theSchemaAllowsNullWhereverSomethingMayBeUnknown() {
        assertFits(
                run("schema").out(),
                "{\"id\":\"a\",\"asOf\":null,\"language\":null,\"borrower\":null,\"contacts\":null,\"debts\":"
                        + "[{\"id\":\"a\",\"product\":\"other\",\"liability\":null,\"stage\":null,\"agency\":null,"
                        + "\"daysPastDue\":null,\"cardDemandDates\":null,\"principal\":12000.07,\"dueDate\":null}]}");
    }

    @Test
    void aRefusedLineStandsInItsPlaceAndInTheSummary() {
        var run = runOn(MISTAKEN + "\n" + examples(), "advise", "-", "--threads", "2");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.lines().get(0)).startsWith("{\"line\":1,\"id\":\"B-1\",\"error\":{\"code\":\"UNKNOWN_CODE\"");
        assertThat(run.err()).contains("refused 1 (UNKNOWN_CODE 1)", "lines/s");
    }

    @Test
    void oneSituationIsReadAndToldOverManyLines() throws IOException {
        var name = run("example", "--list").lines().get(0);
        var pretty = run("example", name).out();
        var file = Files.writeString(folder.resolve("one.json"), pretty);
        var run = run("advise", "--one", "--pretty", "--language", "en", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSizeGreaterThan(10);
        var line = runOn(pretty.replace("\n", " "), "advise", "-", "--language", "en")
                .out();
        assertThat(new String(Layout.compact(run.out().getBytes(UTF_8)), UTF_8) + "\n")
                .isEqualTo(line);
        assertThat(Json.mapper().readTree(line).get("language").asText()).isEqualTo("en");
    }

    @Test
    void aFileGetsTheSameBytesAsStandardOutput() throws IOException {
        var in = Files.writeString(folder.resolve("in.jsonl"), examples());
        var out = folder.resolve("out.jsonl");
        var run = run("advise", in.toString(), "--out", out.toString(), "--as-of", "2026-11-22");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out)
                .hasContent(runOn(examples(), "advise", "-", "--as-of", "2026-11-22")
                        .out());
    }

    @Test
    void theVocabularyTellsEveryWordInBothLanguages() throws IOException {
        assertThat(run("vocabulary", "--fact", "Debt").out())
                .contains("daysPastDue: whole number, days", "截至当日已逾期的天数", "days past due on the day");
        assertThat(run("vocabulary", "--fact", "Debt", "--rules", "rules").out())
                .contains("owed: condition: borrowersOwn, unless( stage == \"settled\" )");
        assertThat(run("vocabulary", "--language", "en").out()).doesNotContainPattern("\\p{IsHan}");
        assertThat(run("vocabulary", "--format", "markdown").out()).contains("## Debt", "| `stage` |");
        var words = Json.mapper().readTree(run("vocabulary", "--format", "json").out());
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.hasNonNull("zh") && word.hasNonNull("en"))
                        .as(word.toString())
                        .isTrue());
    }

    @Test
    void theVersionNamesProgramRulesAndJava() {
        var run = run("version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("collection-advisor ", "sha256:", "Java " + Runtime.version());
    }
}
