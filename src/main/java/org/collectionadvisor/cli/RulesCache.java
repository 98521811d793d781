package org.collectionadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;

/** Opens rules folders, each once: what was made of one is kept where the user's caches are. */
final class RulesCache {
    private static final String NAME = "collection-advisor";

    private RulesCache() {}

    static Advisor open(Path rules, boolean anew) {
        var cache = anew ? null : folder(System.getenv(), System.getProperty("user.home", ""));
        return cache == null ? Advisor.open(rules) : Advisor.open(rules, cache);
    }

    /** As the XDG Base Directory Specification has it; null where the user has no home. */
    static @Nullable Path folder(Map<String, String> environment, String home) {
        var told = environment.getOrDefault("XDG_CACHE_HOME", "");
        // A relative path is to be ignored: it would mean another folder at each start.
        if (!told.isEmpty() && Path.of(told).isAbsolute()) {
            return Path.of(told, NAME);
        }
        return !home.isEmpty() && Files.isDirectory(Path.of(home)) ? Path.of(home, ".cache", NAME) : null;
    }
}
