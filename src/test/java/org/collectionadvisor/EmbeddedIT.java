package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artifact as other programs embed it: those of {@code src/it}, which the build has made before. */
class EmbeddedIT {
    private static final Path PLAIN = Path.of("target", "it", "plain", "target");
    private static final Path BOOT = Path.of("target", "it", "spring-boot", "target", "bank.jar");

    @TempDir
    private Path folder;

    private Path situations;
    private Path advice;
    private Path printed;

    @BeforeEach
    void the_built_in_examples_in_a_file() throws Exception {
        situations = folder.resolve("situations.jsonl");
        advice = folder.resolve("advice.jsonl");
        printed = folder.resolve("printed.txt");
        java("-jar", "target/collection-advisor.jar", "example");
        Files.move(printed, situations);
    }

    private void java(String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(printed)).isZero();
    }

    private void assertThatAdviceIsThatOfTheRunnableJar() throws Exception {
        var expected = folder.resolve("expected.jsonl");
        var day = Situations.DAY.toString();
        java(
                "-jar",
                "target/collection-advisor.jar",
                "advise",
                "--as-of",
                day,
                situations.toString(),
                "--out",
                expected.toString());
        assertThat(advice).hasSameBinaryContentAs(expected);
        assertThat(advice).isNotEmptyFile();
    }

    @Test
    void a_plain_program_gets_the_same_bytes_and_keeps_its_log_to_itself() throws Exception {
        var log = folder.resolve("bank.log");
        java(
                "-Dbank.log=" + log,
                "-cp",
                PLAIN.resolve("classes") + System.getProperty("path.separator") + PLAIN.resolve("lib") + "/*",
                "org.example.bank.Bank",
                situations.toString(),
                Situations.DAY.toString(),
                advice.toString());
        assertThat(printed).isEmptyFile();
        assertThat(log).content().contains("bank INFO Bank advised");
        assertThatAdviceIsThatOfTheRunnableJar();
    }

    @Test
    void a_spring_boot_application_that_opens_it_in_the_common_pool_gets_the_same_bytes() throws Exception {
        java(
                // With fewer, a CompletableFuture leaves the common pool alone.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-jar",
                BOOT.toString(),
                situations.toString(),
                Situations.DAY.toString(),
                advice.toString());
        assertThatAdviceIsThatOfTheRunnableJar();
    }

    @Test
    void without_poi_a_workbook_is_a_problem_that_says_what_to_add() throws Exception {
        Files.createDirectory(folder.resolve("topic"));
        Files.writeString(folder.resolve("topic/topic.drl.xlsx"), "");
        var open = advisor().getMethod("open", Path.class);
        assertThatThrownBy(() -> open.invoke(null, folder))
                .isInstanceOf(InvocationTargetException.class)
                .rootCause()
                .hasMessageContaining("topic/topic.drl.xlsx: a workbook is read by Apache POI, which is not here"
                        + " (add org.apache.poi:poi-ooxml, or save the table as .drl.csv)");
    }

    private static Class<?> advisor() throws IOException, ClassNotFoundException {
        var jars = new ArrayList<URL>();
        try (var files = Files.list(PLAIN.resolve("lib"))) {
            for (var jar : files.toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())
                .loadClass(Advisor.class.getName());
    }

    @Test
    void the_artifact_brings_nothing_but_its_own() throws IOException {
        try (var files = Files.list(PLAIN.resolve("lib"))) {
            var artifact = files.filter(file -> file.getFileName().toString().startsWith("collection-advisor-"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new JarFile(artifact.toFile())) {
                assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                        .isEqualTo("org.collectionadvisor");
                assertThat(jar.stream().map(Object::toString))
                        .noneMatch(name -> name.endsWith(".properties") && !name.startsWith("META-INF/maven/"))
                        .filteredOn(name -> name.endsWith(".class"))
                        .allMatch(name -> name.startsWith("org/collectionadvisor/"));
            }
        }
    }
}
