package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The file that says of which run a part is, and where its archives end. It is written anew only while the part is empty:
 * a run that is killed at that moment has lost nothing.
 */
final class RunNote {
    private static final Pattern WHOLE = Pattern.compile("whole: (\\d{1,18}) bytes, (\\d{1,18}) lines");

    private final Path file;
    /** What must be the same for a run to go on, none where no run may. */
    private final List<String> described;

    /** How far a part is whole. */
    record Whole(long bytes, long lines) {}

    RunNote(Path file, Map<String, String> run) {
        this.file = file;
        described = run.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }

    void begin() throws IOException {
        if (!described.isEmpty()) {
            Files.write(file, described);
        }
    }

    /** Fails if the part is of another run, and names what differs. */
    void mustBeOf(Path part) throws IOException {
        var changed = new ArrayList<>(described);
        changed.removeAll(lines());
        if (!changed.isEmpty()) {
            throw new FileSystemException(
                    "`" + part + "`",
                    null,
                    "is of another run; what differs: "
                            + changed.stream()
                                    .map(one -> one.substring(0, one.indexOf(':')))
                                    .collect(Collectors.joining(", ")));
        }
    }

    void add(Whole whole) throws IOException {
        if (described.isEmpty()) {
            return;
        }
        Files.writeString(
                file, "whole: " + whole.bytes() + " bytes, " + whole.lines() + " lines\n", StandardOpenOption.APPEND);
    }

    /** The furthest that was noted within the first bytes of a part; what was noted last may be cut. */
    Whole furthest(long within) throws IOException {
        var furthest = new Whole(0, 0);
        for (var line : lines()) {
            var noted = WHOLE.matcher(line);
            if (noted.matches() && Long.parseLong(noted.group(1)) <= within) {
                furthest = new Whole(Long.parseLong(noted.group(1)), Long.parseLong(noted.group(2)));
            }
        }
        return furthest;
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
