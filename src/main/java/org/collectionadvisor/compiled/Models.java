package org.collectionadvisor.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.drools.model.Model;

/** The engine's models of compiled rules, one a layer: those the build put into the jar, or those of classes at hand. */
final class Models {
    /** The digest of the rulebook, the build's fingerprint, and the class of each layer's model. */
    private static final String INDEX = "/compiled-rules.txt";

    private static final int HEAD = 2;
    private static final Pattern MODEL = Pattern.compile(".*\\.Rules[0-9A-F]{32}");

    private Models() {}

    /** The rulebook in the jar, by layer; a layer without rules has nothing. */
    static Map<Layer, Model> embedded() {
        var lines = index();
        return layers(lines.subList(HEAD, lines.size()), Models.class.getClassLoader());
    }

    /** What the classes hold, by layer; a layer without rules has nothing. */
    static Map<Layer, Model> of(Map<String, byte[]> classes) {
        return layers(classes.keySet(), new RuleClasses(classes));
    }

    /** The digest of the rulebook in the jar. */
    static String digest() {
        return index().get(0);
    }

    /** What tells this build of the program from any other. */
    static String fingerprint() {
        return index().get(1);
    }

    private static List<String> index() {
        try (InputStream in = Models.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + INDEX);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a rulebook's compiled rules where {@link #embedded} will find them. */
    static void write(Rulebook rulebook, String fingerprint, Path into) throws IOException {
        clear(into.resolve(DrlWriter.PACKAGE.replace('.', '/')));
        var lines = new ArrayList<>(List.of(rulebook.about().digest(), fingerprint));
        for (var compiled : RuleCompiler.compile(rulebook).entrySet()) {
            var file = into.resolve(compiled.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.getValue());
            if (MODEL.matcher(compiled.getKey()).matches()) {
                lines.add(compiled.getKey());
            }
        }
        Files.write(into.resolve(INDEX.substring(1)), lines);
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

    private static Map<Layer, Model> layers(Collection<String> names, ClassLoader loader) {
        var layers = new EnumMap<Layer, Model>(Layer.class);
        for (var layer : Layer.values()) {
            var beginning = DrlWriter.packageOf(layer) + ".Rules";
            names.stream()
                    .filter(MODEL.asMatchPredicate())
                    .filter(name -> name.startsWith(beginning))
                    .forEach(name -> layers.put(layer, (Model) instance(name, loader)));
        }
        return layers;
    }

    private static Object instance(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
