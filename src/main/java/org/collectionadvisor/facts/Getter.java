package org.collectionadvisor.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A method that words are read by. */
final class Getter {
    private final Method method;

    Getter(Method method) {
        this.method = method;
        // Words are read thousands of times in each situation; this spares the check of access each time.
        method.setAccessible(true);
    }

    Method method() {
        return method;
    }

    @Nullable
    Object get(Object on, @Nullable Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
