package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artifact as other programs embed it: the build has made those of {@code src/it} before. */
class EmbeddedIT {
    private static final Path PLAIN = Path.of("target", "it", "plain", "target");
    private static final Path BOOT = Path.of("target", "it", "spring-boot", "target", "bank.jar");
    private static final String RUNNABLE = "target/collection-advisor.jar";
    private static final String DAY = Situations.DAY.toString();

    @TempDir
    private static Path shared;

    private static Path situations;
    private static Path expected;

    @TempDir
    private Path folder;

    private Path advice;

    @BeforeAll
    static void what_the_runnable_jar_says_of_the_built_in_examples() throws Exception {
        situations = shared.resolve("situations.jsonl");
        expected = shared.resolve("expected.jsonl");
        Files.writeString(situations, printed(0, "-jar", RUNNABLE, "example"));
        printed(0, "-jar", RUNNABLE, "advise", "--as-of", DAY, situations.toString(), "--out", expected.toString());
    }

    @BeforeEach
    void where_a_program_writes() {
        advice = folder.resolve("advice.jsonl");
    }

    /** What a JVM prints, which must end as expected. */
    private static String printed(int exit, String... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var start = Stream.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1");
        var out = shared.resolve("printed.txt");
        int ended = new ProcessBuilder(
                        Stream.concat(start, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        var printed = Files.readString(out);
        assertThat(ended).as(printed).isEqualTo(exit);
        return printed;
    }

    private String plain(int exit, String... rules) throws Exception {
        var start = List.of(
                "-Dbank.log=" + folder.resolve("bank.log"),
                "-cp",
                PLAIN.resolve("classes") + File.pathSeparator + PLAIN.resolve("lib") + "/*",
                "org.example.bank.Bank",
                situations.toString(),
                DAY,
                advice.toString());
        return printed(exit, Stream.concat(start.stream(), Stream.of(rules)).toArray(String[]::new));
    }

    private void assertThatAdviceIsThatOfTheRunnableJar() {
        assertThat(advice).isNotEmptyFile().hasSameBinaryContentAs(expected);
    }

    @Test
    void a_plain_program_gets_the_same_bytes_and_has_its_log_to_itself() throws Exception {
        assertThat(plain(0)).isEmpty();
        assertThat(folder.resolve("bank.log")).content().contains("bank INFO Bank advised");
        assertThatAdviceIsThatOfTheRunnableJar();
    }

    @Test
    void a_spring_boot_application_that_opens_it_in_the_common_pool_gets_the_same_bytes() throws Exception {
        printed(
                0,
                // With fewer, a CompletableFuture leaves the common pool alone.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-jar",
                BOOT.toString(),
                situations.toString(),
                DAY,
                advice.toString());
        assertThatAdviceIsThatOfTheRunnableJar();
    }

    @Test
    void without_poi_a_folder_of_csv_tables_is_read() throws Exception {
        assertThat(plain(0, "rules")).isEmpty();
        assertThatAdviceIsThatOfTheRunnableJar();
    }

    @Test
    void without_poi_a_workbook_is_a_problem_that_says_what_to_add() throws Exception {
        Files.createDirectory(folder.resolve("topic"));
        Files.writeString(folder.resolve("topic/topic.drl.xlsx"), "");
        assertThat(plain(1, folder.toString()))
                .contains("topic/topic.drl.xlsx: a workbook is read by Apache POI, which is not here"
                        + " (add org.apache.poi:poi-ooxml, or save the table as .drl.csv)");
    }

    @Test
    void the_artifact_holds_only_what_is_its_own() throws IOException {
        try (var jars = Files.newDirectoryStream(PLAIN.resolve("lib"), "collection-advisor-*.jar");
                var jar = new JarFile(jars.iterator().next().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("org.collectionadvisor");
            var names = jar.stream().map(Object::toString).toList();
            assertThat(names)
                    .filteredOn(name -> name.endsWith(".class"))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("org/collectionadvisor/"));
            assertThat(names).doesNotContain("simplelogger.properties", "log4j2.component.properties");
        }
    }
}
