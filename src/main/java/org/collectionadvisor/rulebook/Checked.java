package org.collectionadvisor.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.RulesFolder;
import org.jspecify.annotations.Nullable;

/**
 * A folder that was looked at: what is wrong with it, and what is known of it all the same, for whoever checks what stands beside
 * the rules.
 *
 * @param rulebook null if it is not sound
 * @param rules where each rule is written, by its id, as file and line or cell
 */
public record Checked(
        RulesFolder folder,
        Problems problems,
        Codes codes,
        Declarations declarations,
        Map<String, Placed> rules,
        @Nullable Rulebook rulebook) {

    /**
     * Looks at a folder, whatever it holds.
     *
     * @param today the day on which what it cites must not have ended
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static Checked of(Path folder, LocalDate today) {
        return new RulebookReader(RulesFolder.at(folder)).check(today);
    }

    /** A file and a line or cell of it. */
    public record Placed(String file, String place) {}
}
