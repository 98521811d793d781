package org.collectionadvisor.compiled;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads compiled rules from memory. It does not ask the program's loader for them: that one remembers every name it is ever
 * asked for, and each change of a rule gives new names to hundreds of classes.
 */
final class RuleClasses extends ClassLoader {
    private static final String PATH = DrlWriter.PACKAGE.replace('.', '/');

    /** The bytes of a class are let go with its loading. */
    private final Map<String, byte[]> classes;

    RuleClasses(Map<String, byte[]> classes) {
        super(RuleClasses.class.getClassLoader());
        this.classes = new HashMap<>(classes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(DrlWriter.PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** None of rules: the compiler asks for many that do not exist. */
    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith(PATH) ? null : super.getResource(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.remove(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
