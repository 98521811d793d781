package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Says at the end of a build what it could not try, since that needs more than a JDK and Maven, or more time. */
class LeftOutIT {
    private static final Path TESTS = Path.of("src", "test");
    private static final Path GUIDE = Path.of("src", "docs", "contributing.md");

    @Test
    void what_is_left_out_is_said_and_described() throws IOException {
        var guide = Files.readString(GUIDE);
        var left = new ArrayList<String>();
        try (var files = Files.walk(TESTS)) {
            for (var script : files.filter(file -> file.toString().endsWith(".sh"))
                    .sorted()
                    .toList()) {
                assertThat(guide).contains(script.toString().replace('\\', '/'));
                left.add("  " + script);
            }
        }
        var told = "Left out here, see " + GUIDE + ":\n" + String.join("\n", left);
        System.out.println(told);
        abort(told);
    }
}
