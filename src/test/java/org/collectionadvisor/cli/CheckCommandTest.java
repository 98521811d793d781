package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.Rules;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String DRL = "agency/agency.drl";
    private static final String TABLE = "agency/agency.drl.csv";
    private static final String FIGURES = "agency/figures.yaml";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return Json.mapper().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(InputStream.nullInputStream(), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Run check(String... options) {
        var arguments = new ArrayList<>(List.of("check", folder.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private void change(String file, String before, String after) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    /** The line of the file that holds the text, from 1. */
    private int line(String file, String text) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(one -> one.contains(text))
                        .findFirst()
                        .orElseThrow());
    }

    /** An unknown word in a rule, an unknown source in a cell, and a file that is none of a rulebook. */
    private void makeMistakes() throws IOException {
        Rules.copyTo(folder);
        change(DRL, "agencyRisk == OCCURRED", "agencyRysk == OCCURRED");
        change(TABLE, "agency.overdue,practice-flow-2019,", "agency.overdue,practice-flow-2018,");
        Files.writeString(folder.resolve("my notes.txt"), "a note");
    }

    @Test
    void what_the_engine_compiles_is_shown_under_the_rules_own_names() {
        var run = run("check", "--show-drl", "rules");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("rule \"agency.silent-debt\" when", "$fact : DebtFacts(", "then out.holds(");
    }

    @Test
    void a_sound_rulebook_has_no_problem_in_any_format() throws IOException {
        assertThat(run("check", "rules").out()).startsWith("sound: ");
        assertThat(run("check", "rules", "--format", "json").json().at("/problems"))
                .isEmpty();
        assertThat(run("check", "rules", "--format", "sarif").json().at("/runs/0/results"))
                .isEmpty();
    }

    @Test
    void problems_are_told_in_lines_with_their_codes() throws IOException {
        makeMistakes();
        var run = check();
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        assertThat(run.err()).contains("not sound: 3 to mend");
        assertThat(run.out().lines())
                .containsExactly(
                        DRL + ":" + line(DRL, "agencyRysk")
                                + ": `agencyRysk` is no word of Debt (did you mean `agencyRisk`?) [no-word]",
                        TABLE + ":B" + line(TABLE, "agency.overdue,")
                                + ": `practice-flow-2018` is no source (did you mean `practice-flow-2019`?"
                                + " A new one is added to sources.yaml) [unknown-source]",
                        "my notes.txt: this file would not be read (name it as the others are named: figures.yaml,"
                                + " texts.yaml, scenarios.yaml, *.drl, *.drl.csv, *.drl.xlsx) [stranger]");
    }

    @Test
    void problems_are_told_in_chinese() throws IOException {
        makeMistakes();
        assertThat(check("--lang", "zh").out())
                .contains("Debt 没有 `agencyRysk` 这个词 (是不是想写 `agencyRisk`？) [no-word]")
                .contains("没有 `practice-flow-2018` 这个依据");
        assertThat(check("--lang", "zh", "--format", "json").json().at("/problems/0/message"))
                .hasToString("\"Debt 没有 `agencyRysk` 这个词\"");
        assertThat(check("--lang", "en").out()).isEqualTo(check().out());
        assertThat(check("--lang", "fr").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void json_names_file_line_or_cell_code_and_severity() throws IOException {
        makeMistakes();
        var run = check("--format", "json");
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        var problems = run.json().at("/problems");
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).isEqualTo(Json.mapper().readTree("""
                {
                  "code": "no-word",
                  "severity": "error",
                  "file": "agency/agency.drl",
                  "line": %d,
                  "message": "`agencyRysk` is no word of Debt",
                  "hint": "did you mean `agencyRisk`?"
                }
                """.formatted(line(DRL, "agencyRysk"))));
        assertThat(problems.get(1).at("/cell").asText()).isEqualTo("B" + line(TABLE, "agency.overdue,"));
        assertThat(problems.get(1).has("line")).isFalse();
        assertThat(problems.get(2).has("line") || problems.get(2).has("cell")).isFalse();
    }

    @Test
    void sarif_holds_what_a_code_host_needs() throws IOException {
        makeMistakes();
        var run = check("--format", "sarif");
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        var log = run.json();
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/$schema").asText()).contains("sarif-2.1.0");
        assertThat(log.at("/runs")).hasSize(1);
        var driver = log.at("/runs/0/tool/driver");
        assertThat(driver.at("/name").asText()).isEqualTo("collection-advisor");
        assertThat(driver.at("/rules"))
                .extracting(kind -> kind.at("/id").asText())
                .containsExactly("no-word", "stranger", "unknown-source");
        var results = log.at("/runs/0/results");
        assertThat(results)
                .extracting(result -> result.at("/ruleId").asText())
                .containsExactly("no-word", "unknown-source", "stranger");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.at("/level").asText()).isEqualTo("error");
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.at("/locations")).hasSize(1);
        });
        var where = "/locations/0/physicalLocation";
        assertThat(results)
                .extracting(result -> result.at(where + "/artifactLocation/uri").asText())
                .containsExactly(DRL, TABLE, "my%20notes.txt");
        assertThat(results.get(0).at(where + "/region/startLine").asInt()).isEqualTo(line(DRL, "agencyRysk"));
        assertThat(results.get(1).at(where + "/region/startLine").asInt()).isEqualTo(line(TABLE, "agency.overdue,"));
        assertThat(results.get(1).at("/locations/0/logicalLocations/0/name").asText())
                .startsWith("B");
        assertThat(results.get(2).at(where).has("region")).isFalse();
        assertThat(check("--format", "sarif").out()).isEqualTo(run.out());
    }

    @Test
    void warnings_leave_the_rules_sound() throws IOException {
        Rules.copyTo(folder);
        var figures = folder.resolve(FIGURES);
        Files.writeString(
                figures,
                Files.readString(figures)
                        + "agency.unused: { unit: days, source: house-judgement, values: { 2025-03-01: 1 } }\n");
        var run = check();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("warning: " + FIGURES + ":" + line(FIGURES, "agency.unused"))
                        .endsWith("[figure-unused]"));
        assertThat(run.out()).contains("\nsound: ");
        var sarif = check("--format", "sarif");
        assertThat(sarif.exit()).isZero();
        assertThat(sarif.json().at("/runs/0/results/0/level").asText()).isEqualTo("warning");
        assertThat(check("--format", "json").json().at("/problems/0/severity").asText())
                .isEqualTo("warning");
    }

    @Test
    void an_archive_is_checked_as_its_folder_is() throws IOException {
        var archive = folder.resolve("rules.zip");
        assertThat(run("pack", "rules", "--out", archive.toString()).exit()).isZero();
        assertThat(run("check", archive.toString()).out())
                .isEqualTo(run("check", "rules").out());
        Files.writeString(archive, "no archive");
        var broken = run("check", archive.toString(), "--format", "json", "--lang", "zh");
        assertThat(broken.exit()).isEqualTo(Exit.RULES);
        assertThat(broken.json().at("/problems/0/code").asText()).isEqualTo("no-archive");
        assertThat(broken.json().at("/problems/0/message").asText()).isEqualTo("这不是 zip 压缩包");
    }

    @Test
    void no_more_is_printed_than_somebody_reads() throws IOException {
        Rules.copyTo(folder);
        Files.writeString(
                folder.resolve("holidays.csv"), "2026-02-30,off,x\n".repeat(2_000), StandardOpenOption.APPEND);
        var text = check();
        assertThat(text.exit()).isEqualTo(Exit.RULES);
        assertThat(text.out().lines()).hasSize(101).last().asString().contains("1900 more");
        assertThat(check("--lang", "zh").out()).contains("另有 1900 处");
        assertThat(check("--format", "json").json().at("/more").intValue()).isEqualTo(1_900);
        assertThat(check("--format", "sarif")
                        .json()
                        .at("/runs/0/properties/more")
                        .intValue())
                .isEqualTo(1_900);
    }
}
