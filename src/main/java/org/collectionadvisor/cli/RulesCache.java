package org.collectionadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;

/** Opens rules folders, and keeps the compiled rules in the user's cache folder. */
final class RulesCache {
    private static final String NAME = "collection-advisor";

    private RulesCache() {}

    /** @param signedWith the key that an archive must be signed with; null if none must */
    static Advisor open(Path rules, @Nullable PublicKey signedWith, boolean anew) {
        var cache = anew ? null : folder(System.getenv(), System.getProperty("user.home", ""));
        return Advisor.open(rules, signedWith, cache);
    }

    /** The place that the XDG Base Directory Specification gives; null if the user has no home. */
    static @Nullable Path folder(Map<String, String> environment, String home) {
        var told = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The specification says to ignore relative paths; they would name a different folder in each working
        // directory.
        if (!told.isEmpty() && Path.of(told).isAbsolute()) {
            return Path.of(told, NAME);
        }
        return !home.isEmpty() && Files.isDirectory(Path.of(home)) ? Path.of(home, ".cache", NAME) : null;
    }
}
