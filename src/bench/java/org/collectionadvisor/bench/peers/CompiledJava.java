package org.collectionadvisor.bench.peers;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.collectionadvisor.compiled.Holds;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figures;
import org.jspecify.annotations.Nullable;

/** Java source that is compiled and loaded in memory; it needs a JDK, as the build does. */
final class CompiledJava {
    private static final String PACKAGE = "org.collectionadvisor.compiled.peers";

    private CompiledJava() {}

    /**
     * An instance of a class of this package.
     *
     * @param members what stands in the class; it finds the day's figures under {@code figures()}
     */
    static <T> T instance(Class<T> type, String name, String members, Figures figures) {
        var source = head(type, name) + members + "}\n";
        try {
            var made = compile(PACKAGE + "." + name, source)
                    .loadClass(PACKAGE + "." + name)
                    .getDeclaredConstructor(Figures.class)
                    .newInstance(figures);
            return type.cast(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(Class<?> type, String name) {
        return """
                package %s;

                import java.util.List;
                import java.util.function.*;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                import %s;
                import %s;

                public final class %s implements %s {
                    private final Figures figures;

                    public %6$s(Figures figures) {
                        this.figures = figures;
                    }

                    private Figures figures() {
                        return figures;
                    }

                """.formatted(
                        PACKAGE,
                        type.getName(),
                        Matches.class.getName(),
                        Op.class.getName(),
                        Holds.class.getName(),
                        name,
                        type.getSimpleName());
    }

    private static ClassLoader compile(String name, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var files = new InMemory(compiler.getStandardFileManager(null, null, null));
        var options = List.of("-classpath", classPath(), "-proc:none", "-nowarn");
        var task = compiler.getTask(said, files, null, options, null, List.of(InMemory.source(name, source)));
        if (!task.call()) {
            throw new IllegalStateException("the written class `" + name + "` does not compile: " + said);
        }
        return files.loader();
    }

    /** Where the classes are that the source speaks of, whoever has put them on the class path. */
    private static String classPath() {
        return Stream.of(Fact.class, Matches.class, Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
