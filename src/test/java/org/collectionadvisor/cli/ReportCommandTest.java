package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final List<String> FILES =
            List.of("risks.csv", "steps.csv", "findings.csv", "asks.csv", "report.html");
    private static final int LINES = 200;

    @TempDir
    private Path folder;

    private Path drawn() throws IOException {
        var lines = new ArrayList<String>();
        for (var line : (Iterable<String>) Situations.lines(11).limit(LINES)::iterator) {
            var situation = (ObjectNode) Json.mapper().readTree(line);
            for (var debt : situation.path("debts")) {
                ((ObjectNode) debt).put("creditor", "第 " + lines.size() % 10 + " 银行");
            }
            lines.add(situation.toString());
        }
        lines.add(LINES / 2, "{\"id\":\"refused\"}");
        return Files.write(folder.resolve("drawn.jsonl"), lines);
    }

    private static CommandRun ran(int exit, Object... arguments) {
        var run = CommandRun.of(arguments);
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        return run;
    }

    private Path advised(Path situations, String form) {
        var out = folder.resolve(form + ".jsonl");
        ran(Exit.REFUSED, "advise", situations, "--as-of", Situations.DAY, "--form", form, "--out", out);
        return out;
    }

    private static JsonNode debt(JsonNode advice, JsonNode id) {
        for (var debt : advice.path("debts")) {
            if (debt.path("id").equals(id)) {
                return debt;
            }
        }
        return Json.mapper().createObjectNode();
    }

    private static List<JsonNode> advices(Path file) throws IOException {
        var advices = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            var answer = Json.mapper().readTree(line);
            if (!answer.has("error")) {
                advices.add(answer);
            }
        }
        return advices;
    }

    @Test
    void the_tables_hold_what_a_plain_count_of_the_advices_finds() throws IOException {
        var advices = advised(drawn(), "codes");
        ran(Exit.REFUSED, "report", advices, "--out", folder.resolve("report"));
        var risks = new TreeMap<String, Long>();
        var findings = new TreeMap<String, Long>();
        var steps = new TreeMap<String, Long>();
        var asks = new TreeMap<String, Long>();
        for (var advice : advices(advices)) {
            for (var risk : advice.path("risks")) {
                var debt = debt(advice, risk.path("debtId"));
                risks.merge(
                        String.join(
                                "|",
                                debt.path("product").asText(),
                                debt.path("stage").asText(),
                                risk.path("channel").asText(),
                                risk.path("level").asText()),
                        1L,
                        Long::sum);
            }
            for (var finding : advice.path("findings")) {
                var debt = debt(advice, finding.path("debtId"));
                findings.merge(
                        debt.path("creditor").asText() + "|"
                                + finding.path("code").asText(),
                        1L,
                        Long::sum);
            }
            for (var step : advice.path("steps")) {
                steps.merge(step.path("code").asText(), (long) step.path("for").size(), Long::sum);
            }
            for (var ask : advice.path("asks")) {
                for (var pointer : ask.path("pointers")) {
                    asks.merge(pointer.asText(), 1L, Long::sum);
                }
            }
        }
        assertThat(Csv.counted(Csv.rows(folder.resolve("report/risks.csv")), "product", "stage", "channel", "level"))
                .hasSizeGreaterThan(50)
                .isEqualTo(risks);
        assertThat(Csv.counted(Csv.rows(folder.resolve("report/findings.csv")), "creditor", "finding"))
                .hasSizeGreaterThan(50)
                .isEqualTo(findings);
        assertThat(Csv.counted(Csv.rows(folder.resolve("report/steps.csv")), "step"))
                .isEqualTo(steps);
        assertThat(Csv.counted(Csv.rows(folder.resolve("report/asks.csv")), "pointer"))
                .isEqualTo(asks);
        var page = Files.readString(folder.resolve("report/report.html"));
        assertThat(page).contains("第 3 银行", "<svg").doesNotContain("<script");
        assertThat(Csv.counted(Csv.rows(folder.resolve("report/findings.csv")), "weight"))
                .doesNotContainKey("");
        var conduct = Csv.counted(Csv.rows(folder.resolve("report/findings.csv")), "finding")
                .get("debt-disclosed");
        assertThat(page).contains("<td>debt-disclosed</td>").contains(">%,d</td>".formatted(conduct));
    }

    @Test
    void both_forms_and_both_ways_give_the_same_report() throws IOException {
        var situations = drawn();
        var once = folder.resolve("once.jsonl");
        ran(
                Exit.REFUSED,
                "advise",
                situations,
                "--as-of",
                Situations.DAY,
                "--form",
                "codes",
                "--out",
                once,
                "--report",
                folder.resolve("once"));
        var codes = advised(situations, "codes");
        assertThat(once).hasSameBinaryContentAs(codes);
        for (var form : List.of(codes, advised(situations, "full"))) {
            var out = folder.resolve("of-" + form.getFileName());
            ran(Exit.REFUSED, "report", form, "--situations", situations, "--out", out);
            assertThat(FILES)
                    .allSatisfy(file -> assertThat(out.resolve(file))
                            .hasSameBinaryContentAs(folder.resolve("once").resolve(file)));
        }
        assertThat(Csv.counted(Csv.rows(folder.resolve("once/risks.csv")), "agency"))
                .hasSizeGreaterThan(2);
        ran(Exit.REFUSED, "advise", situations, "--as-of", Situations.DAY, "--tables", folder.resolve("tables"));
        assertThat(folder.resolve("tables/asks.csv")).hasSameBinaryContentAs(folder.resolve("once/asks.csv"));
        assertThat(folder.resolve("tables/report.html")).doesNotExist();
    }

    private Path named(String creditor, String agency, int times) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var situation =
                    Json.mapper().createObjectNode().put("id", "=id-" + i).put("asOf", "2026-11-22");
            var debt = situation.putArray("debts").addObject();
            debt.put("id", "+h")
                    .put("product", "huabei")
                    .put("daysPastDue", 104)
                    .put("creditor", creditor);
            situation
                    .putArray("contacts")
                    .addObject()
                    .put("debtId", "+h")
                    .put("by", "agency")
                    .put("channel", "call")
                    .put("to", "employer")
                    .put("collector", agency)
                    .putArray("conduct")
                    .add("debt-disclosed");
            lines.add(situation.toString());
        }
        return Files.write(folder.resolve("named.jsonl"), lines);
    }

    @Test
    void hostile_names_are_text_for_browsers_and_spreadsheets() throws IOException {
        var creditor = "=HYPERLINK(\"x\"),\r\n<img src=x onerror=a>";
        var agency = "@</td><script>a()</script>";
        ran(Exit.ADVISED, "advise", named(creditor, agency, 5), "--report", folder.resolve("r"));
        assertThat(Csv.rows(folder.resolve("r/risks.csv")))
                .hasSizeGreaterThan(1)
                .element(1)
                .satisfies(row -> assertThat(row)
                        .startsWith("'=id-0", "2026-11-22", "'+h", "'" + creditor, "'" + agency, "huabei"));
        assertThat(Files.readString(folder.resolve("r/report.html")))
                .contains("&lt;img src=x", "@&lt;/td&gt;&lt;script&gt;")
                .doesNotContain("<img", "<script", "=id-0", "+h");
    }

    @Test
    void an_institution_of_few_situations_is_not_named_on_the_page() throws IOException {
        var advices = folder.resolve("advices.jsonl");
        var situations = named("甲银行", "乙公司", 4);
        ran(Exit.ADVISED, "advise", situations, "--out", advices);
        for (int atLeast : List.of(4, 5)) {
            var out = folder.resolve("at-" + atLeast);
            ran(Exit.ADVISED, "report", advices, "--situations", situations, "--out", out, "--at-least", atLeast);
            var page = Files.readString(out.resolve("report.html"));
            assertThat(page.contains("甲银行")).isEqualTo(atLeast == 4);
            assertThat(page.contains("乙公司")).isEqualTo(atLeast == 4);
            assertThat(page.contains("<td>其他 · other</td>")).isEqualTo(atLeast == 5);
        }
    }

    @Test
    void what_is_no_advice_is_told_without_being_quoted() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.jsonl"), "{\"id\":\"张三\"}\n");
        var out = folder.resolve("none");
        assertThat(ran(Exit.STREAMS, "report", secret, "--out", out).err())
                .contains("holds something that is no advice")
                .doesNotContain("张三");
        Files.writeString(secret, "{\"id\":\"张三\",,}\n");
        assertThat(ran(Exit.STREAMS, "report", secret, "--out", out).err())
                .contains("holds no advice after the first 0")
                .doesNotContain("张三");
        var advices = folder.resolve("advices.jsonl");
        ran(Exit.ADVISED, "advise", named("甲银行", "乙公司", 2), "--out", advices);
        Files.writeString(secret, "{\"id\":\"=id-1\"}\n");
        assertThat(ran(Exit.STREAMS, "report", advices, "--situations", secret, "--out", out)
                        .err())
                .contains("must be in the same order");
        try (var left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
        ran(Exit.USAGE, "advise", secret, "--pretty", "--report", out);
        ran(Exit.USAGE, "advise", secret, "--tables", out, "--report", out);
        ran(Exit.USAGE, "advise", secret, "--out", out.resolve("risks.csv"), "--report", out);
        ran(Exit.USAGE, "report", advices, "--out", out, "--at-least", "0");
    }
}
