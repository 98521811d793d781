package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static List<String> blocks(String language) throws IOException {
        var blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    static List<String> programs() throws IOException {
        return blocks("java");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void an_embedded_example_compiles_and_runs(String program, @TempDir Path folder) throws Exception {
        var source = folder.resolve("Example.java");
        Files.writeString(source, program);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
        assertThat(compiled).isZero();
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        var advice = Json.mapper().readTree(printed.toString(StandardCharsets.UTF_8));
        assertThat(advice.at("/id").asText()).isEqualTo("B-1");
        assertThat(advice.at("/steps")).isNotEmpty();
    }

    @Test
    void the_situation_shown_is_one() throws IOException {
        assertThat(new SituationReader()
                        .read(blocks("json").get(0), Situations.DAY)
                        .id())
                .isEqualTo("B-1001");
    }

    @Test
    void the_coordinates_shown_are_those_of_the_build() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = first(pom, "<version>.*?</version>");
        assertThat(blocks("xml").get(0)).contains(version);
        var embedding = Files.readString(Path.of("src", "docs", "embedding.md"));
        assertThat(embedding)
                .contains(version)
                .contains("org.apache.poi:poi-ooxml:" + first(pom, "(?<=<poi.version>).*?(?=<)") + "`");
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
