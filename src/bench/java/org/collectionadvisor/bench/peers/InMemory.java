package org.collectionadvisor.bench.peers;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Where the compiler puts classes so that they can be loaded without a file. */
final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    /** @param files where it finds the classes that are there already */
    InMemory(JavaFileManager files) {
        super(files);
    }

    /** A class to compile, by its full name. */
    static JavaFileObject source(String name, String source) {
        return new SimpleJavaFileObject(uri(name, Kind.SOURCE), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static URI uri(String name, Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location where, String name, Kind kind, @Nullable FileObject beside) {
        return new SimpleJavaFileObject(uri(name, kind), kind) {
            @Override
            public OutputStream openOutputStream() {
                return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
            }
        };
    }

    /** Loads what was compiled. */
    ClassLoader loader() {
        return new ClassLoader(InMemory.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var written = classes.get(name);
                if (written == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, written.toByteArray(), 0, written.size());
            }
        };
    }
}
