package org.collectionadvisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The rules folder of this project, to be copied and then broken by a test. */
public final class Rules {
    public static final Path FOLDER = Path.of("rules");

    private static final Path SMALL = Path.of("src/test/resources/golden/rules");

    private Rules() {}

    public static void copyTo(Path folder) throws IOException {
        copy(FOLDER, folder);
    }

    /** Copies a rulebook of a few rules, which compiles in no time. */
    public static void copySmallTo(Path folder) throws IOException {
        copy(SMALL, folder);
    }

    /** Copies any rules folder, over what is there already. */
    public static void copy(Path rules, Path folder) throws IOException {
        try (var files = Files.walk(rules)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(rules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
