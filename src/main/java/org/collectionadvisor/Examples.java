package org.collectionadvisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The built-in situations, by name: what {@code advise} shows without a file, and what a rulebook is checked on. */
public final class Examples {
    private Examples() {}

    /** Each example as JSON, in the order of their list. */
    public static Map<String, String> all() {
        var examples = new LinkedHashMap<String, String>();
        text("/examples/list.txt").lines().forEach(name -> examples.put(name, text("/examples/" + name + ".json")));
        return examples;
    }

    private static String text(String resource) {
        try (InputStream in = Examples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
