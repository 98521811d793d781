package org.collectionadvisor.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;

/**
 * The rules this process has opened, by digest: executors outlive tasks, and compiling takes seconds. Those not asked for longest
 * are let go of, without being closed: a task may still advise by them.
 */
final class OpenedRules {
    private static final int KEPT = 4;

    private static final Map<String, Advisor> BY_DIGEST = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Advisor> eldest) {
            return size() > KEPT;
        }
    };

    private OpenedRules() {}

    /** Opens the rules unless they are; tasks that ask meanwhile wait for it. */
    static Advisor of(String digest, Supplier<Advisor> open) {
        synchronized (BY_DIGEST) {
            var known = BY_DIGEST.get(digest);
            if (known == null) {
                known = open.get();
                BY_DIGEST.put(digest, known);
            }
            return known;
        }
    }

    static void keep(String digest, Advisor opened) {
        synchronized (BY_DIGEST) {
            BY_DIGEST.putIfAbsent(digest, opened);
        }
    }

    /** As if this process had just begun. */
    static void forget() {
        synchronized (BY_DIGEST) {
            BY_DIGEST.clear();
        }
    }
}
