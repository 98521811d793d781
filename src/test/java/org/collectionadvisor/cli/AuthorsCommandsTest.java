package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with which authors begin, pack and look at a rulebook. */
class AuthorsCommandsTest {
    private static final String SMALL = "src/test/resources/golden/rules";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(InputStream.nullInputStream(), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_rulebook_is_begun_added_to_and_checked() {
        assertThat(run("init", in("rules")).exit()).isZero();
        assertThat(run("init", in("rules")))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(Exit.STREAMS))
                .satisfies(again -> assertThat(again.err()).contains("is not empty"));
        assertThat(run("new", "agency.second", "--rules", in("rules")).out())
                .contains("agency.drl", "texts.yaml", "scenarios.yaml");
        assertThat(run("check", in("rules")).exit()).isZero();
        var wrong = run("new", "Agency", "--rules", in("rules"));
        assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("is no name of a rule");
    }

    @Test
    void an_archive_stands_wherever_a_rules_folder_does() {
        assertThat(run("keypair", in("key")).exit()).isZero();
        assertThat(run("pack", SMALL, "--out", in("rules.zip"), "--key", in("key"))
                        .out())
                .contains("signed");
        var version = run("version", "--rules", SMALL).out();
        for (var signed : new String[][] {{}, {"--require-signature", in("key.pub")}}) {
            assertThat(run(with(signed, "version", "--rules", in("rules.zip"))).out())
                    .isEqualTo(version);
            assertThat(run(with(signed, "check", in("rules.zip"))).exit()).isZero();
            assertThat(run(with(signed, "vocabulary", "--rules", in("rules.zip")))
                            .exit())
                    .isZero();
            assertThat(run(with(signed, "advise", "--rules", in("rules.zip"), "--no-cache"))
                            .exit())
                    .isZero();
            assertThat(run(with(signed, "test", "--rules", in("rules.zip"), "--no-cache"))
                            .out())
                    .contains("speaks in no scenario");
            assertThat(run(with(signed, "coverage", "--rules", in("rules.zip"))).exit())
                    .isZero();
            assertThat(run(with(signed, "calendar", "--rules", in("rules.zip"))).exit())
                    .isZero();
            assertThat(run(with(signed, "scenario", "-", "--rules", in("rules.zip")))
                            .err())
                    .startsWith("NOT_JSON");
            assertThat(run(with(signed, "compare", in("rules.zip"), "embedded", "--on", "-"))
                            .exit())
                    .isZero();
        }
    }

    @Test
    void an_archive_is_neither_rewritten_nor_watched() {
        run("pack", SMALL, "--out", in("rules.zip"));
        for (var option : new String[] {"--update", "--watch"}) {
            assertThat(run("test", "--rules", in("rules.zip"), option).err()).contains("need a folder");
        }
    }

    private static String[] with(String[] more, String... arguments) {
        var all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    @Test
    void what_does_not_verify_is_refused_by_name() throws Exception {
        run("keypair", in("key"));
        run("keypair", in("other"));
        run("pack", SMALL, "--out", in("rules.zip"), "--key", in("key"));
        var refused = run("advise", "--rules", in("rules.zip"), "--require-signature", in("other.pub"));
        assertThat(refused.exit()).isEqualTo(Exit.RULES);
        assertThat(refused.err()).contains("rules.zip: it is signed with another key");
        assertThat(run("check", SMALL, "--require-signature", in("key.pub")).out())
                .contains("a folder carries no signature");
        assertThat(run("advise", "--require-signature", in("key.pub")).exit()).isEqualTo(Exit.USAGE);
        Files.writeString(folder.resolve("key"), "no key");
        assertThat(run("pack", SMALL, "--out", in("rules.zip"), "--key", in("key"))
                        .err())
                .contains("is no private key of Ed25519");
    }
}
