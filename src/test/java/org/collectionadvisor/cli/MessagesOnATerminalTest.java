package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No message lets a name or a line from outside steer the terminal, and none tells what a borrower told. */
class MessagesOnATerminalTest {
    /** Clears the screen, turns the direction of writing, forges a line. */
    private static final String HOSTILE = "a\u001b[2J\u009b31m\u202egnp\u2066\u200f\nadvised 9\r";

    private static final String SECRET = "Zhang-San-13800000000";

    @TempDir
    private Path parent;

    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    @BeforeEach
    void names() throws IOException {
        folder = Files.createDirectory(parent.resolve(HOSTILE));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name + HOSTILE), content).toString();
    }

    private static void assertHarmless(String shown) {
        assertThat(shown.codePoints().filter(one -> one != '\n' && one != '\t').mapToObj(one ->
                        (byte) Character.getType(one)))
                .as(shown)
                .doesNotContain(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR);
        assertThat(shown.lines()).noneMatch(line -> line.startsWith("advised 9"));
    }

    @Test
    void names_are_shown_with_escapes_by_every_command() throws IOException {
        var bad = file("bad", "{\"id\":\"b\"}\n{\"id\":\"c\"}\n");
        var cut = folder.resolve("cut" + HOSTILE);
        Files.write(cut, new byte[] {0x1F, (byte) 0x8B, 8, 0});
        var rules = Files.createDirectories(folder.resolve("rules" + HOSTILE).resolve("topic" + HOSTILE));
        Files.writeString(rules.resolve("odd" + HOSTILE + ".drl"), "rule nonsense");
        var missing = folder.resolve("missing" + HOSTILE).toString();
        var root = rules.getParent().toString();
        for (var arguments : List.of(
                List.of("advise", missing),
                List.of("advise", folder.toString()),
                List.of("advise", cut.toString()),
                List.of("advise", bad, "--out", missing + "/out"),
                List.of("advise", bad, "--out", bad),
                List.of("advise", bad, "--errors", folder.toString()),
                List.of(
                        "advise",
                        bad,
                        bad,
                        "--max-errors",
                        "1",
                        "--out",
                        folder.resolve("out" + HOSTILE).toString()),
                List.of("advise", "--rules", missing),
                List.of("advise", "--rules", root),
                List.of("advise", "--" + HOSTILE),
                List.of("advise", "--as-of", HOSTILE),
                List.of("advise", "--language", HOSTILE),
                List.of("advise", "--threads", HOSTILE),
                List.of("advise", "--require-signature", missing, "--rules", root),
                List.of("check", missing),
                List.of("check", root),
                List.of("test", "--rules", root),
                List.of("doc", root, "--out", folder.resolve("doc.html").toString()),
                List.of("pack", root, "--out", folder.resolve("pack.zip").toString()),
                List.of("init", folder.toString()),
                List.of("new", HOSTILE, "--rules", root),
                List.of("keypair", missing + "/key"),
                List.of("example", HOSTILE),
                List.of("schema", HOSTILE),
                List.of("vocabulary", "--fact", HOSTILE),
                List.of(HOSTILE))) {
            var run = run("", arguments.toArray(String[]::new));
            assertThat(run.exit()).as(arguments.toString()).isNotZero().isNotEqualTo(Exit.INTERNAL);
            assertHarmless(run.err());
            if (!arguments.get(0).equals("advise")) {
                assertHarmless(run.out());
            }
        }
    }

    @Test
    void no_message_tells_what_a_borrower_told() {
        var debt = "{\"id\":\"" + SECRET + "\",\"debts\":[{\"id\":\"" + SECRET + "\",\"product\":\"huabei\"";
        for (var line : List.of(
                "{\"id\":\"" + SECRET,
                "{\"id\":\"" + SECRET + "\u0000\"}",
                debt + ",\"creditor\":7}]}",
                debt + ",\"stage\":\"" + SECRET + "\"}]}",
                debt + ",\"principal\":\"" + SECRET + "\"}]}",
                debt + ",\"dueDate\":\"" + SECRET + "\"}]}",
                debt + ",\"dueDate\":\"2026-11-12\",\"daysPastDue\":3}]}",
                debt + "}],\"wants\":[\"" + SECRET + "\"]}",
                debt + "}],\"contacts\":[{\"debtId\":\"" + SECRET + "2\"}]}",
                SECRET)) {
            var run = run(line + "\n" + line, "advise", "-", "--max-errors", "0");
            assertThat(run.exit()).as(line).isEqualTo(Exit.REFUSED);
            assertThat(run.err()).doesNotContain(SECRET).contains("the last is line 1 (");
            assertThat(run.out().replace("\"id\":\"" + SECRET + "\"", "")).doesNotContain(SECRET);
        }
    }

    @Test
    void an_error_of_the_programs_own_quotes_no_message() {
        var shown = new StringWriter();
        var bug = new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        assertThat(Failures.internal(bug, new PrintWriter(shown, true))).isEqualTo(Exit.INTERNAL);
        assertThat(shown.toString())
                .doesNotContain(SECRET)
                .contains("IllegalStateException", "IllegalArgumentException", "\tat ");
    }

    @Test
    void advice_laid_out_for_people_is_harmless_and_the_same_json() throws IOException {
        var line =
                "{\"id\":\"b\u202e\u009b\u2066\",\"debts\":[{\"id\":\"d\",\"product\":\"huabei\",\"creditor\":\"x\u202ey\u009b\"}]}";
        var pretty = run(line, "advise", "-", "--pretty");
        assertHarmless(pretty.out());
        assertHarmless(run(line, "advise", "-").out());
        assertHarmless(run("{\"\u202e\u009b\":1}", "advise", "-").out());
        assertThat(new String(Layout.compact(pretty.out().getBytes(UTF_8)), UTF_8) + "\n")
                .isEqualTo(run(line, "advise", "-").out());
    }
}
