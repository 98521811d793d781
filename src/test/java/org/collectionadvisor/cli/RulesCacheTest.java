package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.Rules;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCacheTest {
    @TempDir
    private Path temporary;

    @Test
    void the_cache_is_where_the_users_caches_are() {
        var home = temporary.toString();
        var own = temporary.resolve(".cache/collection-advisor");
        assertThat(RulesCache.folder(Map.of("XDG_CACHE_HOME", home), ""))
                .isEqualTo(temporary.resolve("collection-advisor"));
        assertThat(RulesCache.folder(Map.of(), home)).isEqualTo(own);
        assertThat(RulesCache.folder(Map.of("XDG_CACHE_HOME", ""), home)).isEqualTo(own);
        assertThat(RulesCache.folder(Map.of("XDG_CACHE_HOME", "here"), home)).isEqualTo(own);
        assertThat(RulesCache.folder(Map.of(), "")).isNull();
        assertThat(RulesCache.folder(Map.of(), temporary.resolve("nowhere").toString()))
                .isNull();
    }

    private Process advise(Path in, Path out, Path cache, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.collectionadvisor.cli.Main",
                "advise",
                "--as-of",
                Situations.DAY.toString(),
                "--out",
                out.toString(),
                in.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(out + ".err"));
        process.environment().put("XDG_CACHE_HOME", cache.toString());
        return process.start();
    }

    @Test
    void two_starts_at_once_compile_and_a_third_finds_what_they_kept() throws Exception {
        var rules = temporary.resolve("rules");
        Rules.copySmallTo(rules);
        var in = Files.write(
                temporary.resolve("in"), Situations.lines(17).limit(100).toList());
        var outs = List.of("none", "one", "two", "three").stream()
                .map(temporary::resolve)
                .toList();
        var cache = temporary.resolve("cache");
        assertThat(advise(in, outs.get(0), cache, "--rules", rules.toString(), "--no-cache")
                        .waitFor())
                .isZero();
        assertThat(cache).doesNotExist();
        var one = advise(in, outs.get(1), cache, "--rules", rules.toString());
        var two = advise(in, outs.get(2), cache, "--rules", rules.toString());
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        try (var files = Files.list(cache.resolve("collection-advisor"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(advise(in, outs.get(3), cache, "--rules", rules.toString()).waitFor())
                .isZero();
        assertThat(outs).allSatisfy(out -> assertThat(out).hasSameBinaryContentAs(outs.get(0)));
    }
}
