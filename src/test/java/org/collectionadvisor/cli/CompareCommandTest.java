package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences are planted in a copy of the rulebook, and just these must be found. */
class CompareCommandTest {
    @TempDir
    private Path folder;

    private Path planted(String file, String text, String by) throws IOException {
        var rules = CommandRun.copy(Path.of("rules"), folder.resolve("planted"));
        CommandRun.replace(rules.resolve(file), text, by);
        return rules;
    }

    private Path population(List<String> lines) throws IOException {
        return Files.write(folder.resolve("on.jsonl"), lines);
    }

    private JsonNode compare(Path rules, List<String> lines, Object... more) throws IOException {
        var arguments = new ArrayList<Object>(
                List.of("compare", "embedded", rules, "--on", population(lines), "--format", "json"));
        arguments.addAll(List.of(more));
        var run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return Json.mapper().readTree(run.out());
    }

    private static List<String> lateDebts() {
        return IntStream.rangeClosed(85, 100)
                .mapToObj(days -> """
                        {"id":"late-%d","asOf":"2026-11-22","debts":[{"id":"h","product":"huabei","daysPastDue":%d}],"refusals":[]}""".formatted(days, days))
                .toList();
    }

    @Test
    void a_figure_that_differs_names_its_rule_and_the_situations_between_its_values() throws IOException {
        var rules = planted("agency/figures.yaml", "{ 2025-03-01: 91 }", "{ 2025-03-01: 95 }");
        var html = folder.resolve("moves.html");
        var report = compare(rules, lateDebts(), "--html", html);
        assertThat(report.at("/changed").asInt()).isEqualTo(4);
        assertThat(report.at("/moves")).hasSize(1);
        var move = report.at("/moves/0");
        assertThat(move.at("/move").asText()).isEqualTo("risk agency: high → medium");
        assertThat(move.at("/rules").fieldNames()).toIterable().containsExactly("agency.past-outsourcing-day");
        assertThat(move.at("/samples").findValuesAsText("id"))
                .contains("late-91", "late-92", "late-93", "late-94")
                .doesNotContain("late-90", "late-95");
        assertThat(move.at("/samples/0/before/risks/0/level").asText()).isEqualTo("high");
        assertThat(move.at("/samples/0/after/risks/0/level").asText()).isEqualTo("medium");
        assertThat(report.at("/rules")).hasSize(1);
        assertThat(report.at("/rules/0/rule").asText()).isEqualTo("agency.past-outsourcing-day");
        assertThat(report.at("/rules/0/noLonger").asInt()).isEqualTo(4);
        assertThat(report.at("/rules/0/why").asText())
                .contains("agency.outsourcing-day: 2025-03-01: 91 → 2025-03-01: 95");
        assertThat(html).content().contains("<svg", "risk agency: high → medium", "late-94");
    }

    @Test
    void a_share_that_differs_moves_the_budget_alone() throws IOException {
        var small = CommandRun.small(folder.resolve("small"));
        var now = CommandRun.small(folder.resolve("now"));
        CommandRun.replace(now.resolve("budget/figures.yaml"), "0.5 }", "0.4 }");
        var on = population(Situations.lines(3).limit(300).toList());
        var run = CommandRun.of("compare", small, now, "--on", on, "--as-of", Situations.DAY, "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        var report = Json.mapper().readTree(run.out());
        assertThat(report.at("/changed").asInt()).isPositive();
        assertThat(report.at("/moves").findValuesAsText("move")).containsExactly("budget changed");
        assertThat(report.at("/rules")).isEmpty();
    }

    @Test
    void a_finding_that_is_gone_names_the_rules_that_follow() throws IOException {
        var small = CommandRun.small(folder.resolve("small"));
        var now = CommandRun.small(folder.resolve("now"));
        CommandRun.replace(now.resolve("small/small.drl"), "owed, daysPastDue >= 1", "owed, daysPastDue == 0");
        var on = population(List.of(
                "{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\",\"daysPastDue\":40,\"principal\":1}]}",
                "{\"id\":\"b\",\"debts\":[{\"id\":\"h\",\"product\":\"gold\"}]}"));
        var run = CommandRun.of("compare", small, now, "--on", on);
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).contains("refused 1");
        assertThat(run.out())
                .contains(
                        "of 1 situations 1 get other advice",
                        "risk agency: high → undecided: 1, 1; small.late 1",
                        "finding behind: gone: 1, 1; small.behind 1",
                        "small.behind: newly in 0, no longer in 1; rewritten",
                        "small.late: newly in 0, no longer in 1; follows from others");
    }

    @Test
    void the_same_rulebook_moves_nothing() throws IOException {
        var small = CommandRun.small(folder.resolve("small"));
        var run = CommandRun.of("compare", small, small, "--on", population(lateDebts()));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("of 16 situations 0 get other advice\n");
    }
}
