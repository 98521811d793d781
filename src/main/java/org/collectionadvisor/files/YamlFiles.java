package org.collectionadvisor.files;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The YAML of a folder, parsed beside whoever reads it: a fifth of what a check takes is the parser. Each file is asked for once. */
final class YamlFiles {
    private final Map<String, CompletableFuture<Parsed>> parsed = new HashMap<>();

    /** What was parsed, and what was wrong with it. */
    private record Parsed(@Nullable Node node, Problems problems) {
        static Parsed of(String file, String text) {
            var own = new Problems();
            return new Parsed(YamlText.read(file, text, own), own);
        }
    }

    /** Begins with a file. */
    void begin(String file, String text) {
        parsed.put(file, CompletableFuture.supplyAsync(() -> Parsed.of(file, text)));
    }

    /** A file, whose problems are told now; one that nobody began is parsed here. */
    Yaml read(String file, String text, Problems problems) {
        var begun = parsed.remove(file);
        var done = begun == null ? Parsed.of(file, text) : begun.join();
        problems.addAll(done.problems());
        return Yaml.of(file, done.node(), problems);
    }
}
