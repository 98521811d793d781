package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final String BEHIND = """
            - scenario: 逾期 / behind
              speaks: [small.late]
              situation: { debts: [{ product: huabei, daysPastDue: 40, principal: 1 }] }
              expect: { risks: { agency: high }, findings: [behind], steps: [] }
            """;
    private static final String CALM = """
            - scenario: calm <&>
              speaks: [small.calm]
              situation:
                debts: [{ product: huabei }]
                contacts: [{ connected: false }]
              expect:
                # none of it is sure
                risks: {}
                findings: []   # wrong
                steps: []
            """;

    @TempDir
    private Path folder;

    private Path rules;
    private Path scenarios;

    @BeforeEach
    void a_small_rulebook() {
        rules = CommandRun.small(folder.resolve("rules"));
        scenarios = rules.resolve("small/scenarios.yaml");
    }

    private CommandRun test(Object... more) {
        var arguments = new java.util.ArrayList<Object>(java.util.List.of("test", "--no-cache", "--rules", rules));
        arguments.addAll(java.util.List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void a_difference_is_told_as_yaml_to_be_pasted() throws IOException {
        Files.writeString(scenarios, BEHIND + CALM);
        var run = test("--filter", "calm");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).isEqualTo("""
                small/scenarios.yaml:5: calm <&>
                    findings: [calm]  # has beside [calm]
                """);
        assertThat(run.err()).contains("1 scenarios, 1 failed", "0 gaps");
    }

    @Test
    void update_rewrites_what_is_expected_and_nothing_else() throws IOException {
        Files.writeString(scenarios, BEHIND + CALM);
        var run = test("--filter", "small.calm", "--update");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                --- small/scenarios.yaml
                +++ small/scenarios.yaml
                @@ -11 +11 @@
                     # none of it is sure
                     risks: {}
                -    findings: []   # wrong
                +    findings: [calm]   # wrong
                     steps: []
                """);
        assertThat(scenarios).hasContent(BEHIND + CALM.replace("[]   #", "[calm]   #"));
        assertThat(test("--update", "--filter", "calm").out()).isEmpty();
    }

    @Test
    void build_servers_get_their_xml() throws Exception {
        Files.writeString(scenarios, BEHIND + CALM);
        var xml = folder.resolve("junit.xml");
        test("--junit", xml);
        var read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        var suites = read.getElementsByTagName("testsuite");
        assertThat(suites.item(0).getAttributes().getNamedItem("tests").getNodeValue())
                .isEqualTo("2");
        var cases = read.getElementsByTagName("testcase");
        assertThat(cases.item(1).getAttributes().getNamedItem("name").getNodeValue())
                .isEqualTo("calm <&>");
        assertThat(cases.item(1).getTextContent()).contains("findings: [calm]");
        assertThat(cases.item(0).getTextContent()).isEmpty();
        assertThat(suites.item(1).getAttributes().getNamedItem("name").getNodeValue())
                .isEqualTo("gaps");
    }

    @Test
    void a_bad_day_is_named_with_its_line() throws IOException {
        Files.writeString(scenarios, BEHIND.replace("steps: [] }", "steps: [],\n    by: { talk: 2026-13-01 } }"));
        var run = test();
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        assertThat(run.err()).startsWith("small/scenarios.yaml:5: `2026-13-01` is no day");
    }

    @Test
    void a_refused_situation_is_named_with_its_line() throws IOException {
        Files.writeString(scenarios, CALM.replace("connected: false", "connected: perhaps"));
        assertThat(test("--filter", "calm").out())
                .contains("line 5: the situation is refused", "/contacts/0/connected");
    }

    @Test
    void a_file_that_is_not_utf_8_is_named() throws IOException {
        Files.write(scenarios, BEHIND.getBytes(Charset.forName("GBK")));
        var run = test();
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        assertThat(run.err()).contains("small/scenarios.yaml:1: this file is not UTF-8");
    }

    @Test
    void a_saved_file_is_tested_again_and_a_broken_one_waits_to_be_mended() throws Exception {
        Files.writeString(scenarios, BEHIND);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = Streams.of(InputStream.nullInputStream(), out, err);
        var thread = new Thread(
                () -> Main.run(streams, "test", "--watch", "--filter", "behind", "--rules", rules.toString()));
        thread.start();
        awaits(err, "1 scenarios, 0 failed", 1);
        CommandRun.replace(rules.resolve("small/small.drl"), "owed, daysPastDue >= 1", "owed, daysPastDue == 0");
        awaits(err, "1 scenarios, 1 failed", 1);
        assertThat(out.toString(UTF_8)).contains("findings: []  # lacks [behind]");
        CommandRun.replace(rules.resolve("small/small.drl"), "owed, daysPastDue == 0", "owed, dayPastDue == 0");
        awaits(err, "The rules are not sound", 1);
        CommandRun.replace(rules.resolve("small/small.drl"), "owed, dayPastDue == 0", "owed, daysPastDue >= 1");
        awaits(err, "1 scenarios, 0 failed", 2);
        thread.interrupt();
        thread.join(Duration.ofSeconds(20).toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private static void awaits(ByteArrayOutputStream err, String text, int times) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        // Whatever is saved before it says that it waits may be tested together with what was saved before.
        while (err.toString(UTF_8).split(text, -1).length <= times
                || !err.toString(UTF_8).stripTrailing().endsWith("waiting for a change")) {
            assertThat(System.nanoTime()).as(err.toString(UTF_8)).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
