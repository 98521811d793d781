package org.collectionadvisor.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The compiled rules of each layer: from the jar where the build compiled just this rulebook, else compiled now. */
final class CompiledRules {
    private static final String INDEX = "/compiled-rules.txt";

    private CompiledRules() {}

    /** The models by layer; a layer without rules has none. */
    static Map<Layer, Model> of(Rulebook rulebook) {
        var lines = index();
        if (!lines.isEmpty() && lines.get(0).equals(rulebook.about().digest())) {
            return models(lines.subList(1, lines.size()), CompiledRules.class.getClassLoader());
        }
        return compiled(rulebook.about().digest(), rulebook.rules());
    }

    /** The models of rules compiled now, under a name of their own. */
    static Map<Layer, Model> compiled(String name, List<Rule> rules) {
        var classes = RuleCompiler.compile(name, rules);
        return models(List.copyOf(classes.keySet()), new Classes(classes));
    }

    private static List<String> index() {
        try (InputStream in = CompiledRules.class.getResourceAsStream(INDEX)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a rulebook's compiled rules where {@link #of} will find them. */
    static void write(Rulebook rulebook, Path into) throws IOException {
        clear(into.resolve(DrlWriter.PACKAGE.replace('.', '/')));
        var digest = rulebook.about().digest();
        var names = new ArrayList<>(List.of(digest));
        for (var compiled : RuleCompiler.compile(digest, rulebook.rules()).entrySet()) {
            var file = into.resolve(compiled.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.getValue());
            names.add(compiled.getKey());
        }
        Files.write(into.resolve(INDEX.substring(1)), names);
    }

    /** Removes what an earlier build compiled of other rules. */
    private static void clear(Path compiled) throws IOException {
        if (Files.exists(compiled)) {
            try (var files = Files.walk(compiled)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<Layer, Model> models(List<String> names, ClassLoader loader) {
        var models = new EnumMap<Layer, Model>(Layer.class);
        for (var layer : Layer.values()) {
            var model = DrlWriter.packageOf(layer) + "\\.Rules[0-9A-F]{32}";
            names.stream()
                    .filter(name -> name.matches(model))
                    .forEach(name -> models.put(layer, instance(name, loader)));
        }
        return models;
    }

    private static Model instance(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads what was compiled in memory. */
    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> classes;

        Classes(Map<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte @Nullable [] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
