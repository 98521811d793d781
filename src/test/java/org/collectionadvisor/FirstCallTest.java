package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may call first from any thread: what the engine sets up only once does not depend on that thread's class loader. */
class FirstCallTest {
    /** A rulebook that compiles in a moment: what matters is the loader, not how many rules. */
    private static final Path SMALL = Path.of("src/test/resources/golden/rules");

    @TempDir
    private Path folder;

    private List<String> calls(String thread, String... rules) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FirstCall.class.getName(),
                thread));
        command.addAll(List.of(rules));
        var out = folder.resolve("out.txt");
        var errors = folder.resolve("errors.txt");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(errors)).isZero();
        return Files.readAllLines(out);
    }

    private static String expected() {
        return expected(Advisor.open());
    }

    private static String expected(Advisor opened) {
        try (var advisor = opened) {
            var line = Situations.lines(1).findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
            return new String(advisor.advise(line, Situations.DAY, null), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"without-loader", "foreign-loader", "common-pool"})
    void comes_from_any_thread(String thread) throws Exception {
        assertThat(calls(thread, "jar")).containsExactly(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"without-loader", "foreign-loader"})
    void compiles_a_folder_after_one_that_was_not_sound(String thread) throws Exception {
        var unsound = Files.createDirectory(folder.resolve("unsound"));
        Rules.copyTo(unsound);
        Files.writeString(unsound.resolve("agency/agency.drl"), "rule \"broken");
        assertThat(calls(thread, unsound.toString(), SMALL.toString(), "jar"))
                .containsExactly("unsound", expected(Advisor.open(SMALL)), expected());
    }

    @Test
    void compiles_and_advises_in_a_loader_of_its_own() throws Exception {
        assertThat(calls("own-loader", SMALL.toString())).containsExactly(expected(Advisor.open(SMALL)));
    }
}
