package org.collectionadvisor.compiled;

import java.util.function.Supplier;

/**
 * Calls the engine with this program's class loader as the thread's context class loader. The engine looks up its services
 * through it, once and for all: a call on a thread with another loader would leave it unusable for the whole process.
 */
public final class OwnLoader {
    private OwnLoader() {}

    /** Does some work, and leaves the thread with the loader it came with. */
    public static <T> T call(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
