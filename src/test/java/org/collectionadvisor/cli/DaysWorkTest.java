package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the day's work that the guide for authors shows: writes its files, runs its commands, reads what they print. */
class DaysWorkTest {
    private static final Pattern BLOCK = Pattern.compile("^```(?<info>.+)\\R(?<text>(?s:.*?))^```$", Pattern.MULTILINE);
    private static final String PROGRAM = "java -jar target/collection-advisor.jar ";

    @TempDir
    private Path folder;

    @Test
    void what_the_guide_shows_is_what_comes_out() throws IOException {
        var guide = Files.readString(Path.of("rules", "README.md"));
        var work = guide.substring(guide.indexOf("\n## A day's work\n"), guide.indexOf("\n## Citing\n"));
        int commands = 0;
        for (var block : BLOCK.matcher(work).results().toList()) {
            if (block.group(1).equals("console")) {
                for (var command : block.group(2).split("(?m)^\\$ ")) {
                    if (!command.isEmpty()) {
                        run(command);
                        commands++;
                    }
                }
            } else {
                write(block.group(1).split(" ", 4), block.group(2));
            }
        }
        assertThat(commands).isEqualTo(5);
    }

    /** A file, or a piece of one that stands below a line. */
    private void write(String[] info, String text) throws IOException {
        var file = folder.resolve(info[1]);
        Files.createDirectories(file.resolveSibling(""));
        if (info.length == 2) {
            Files.writeString(file, text);
        } else {
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.add(lines.indexOf(info[3]) + 1, text.stripTrailing());
            Files.write(file, lines);
        }
    }

    private void run(String shown) {
        var command = shown.lines().findFirst().orElseThrow();
        assertThat(command).startsWith(PROGRAM);
        var words = Stream.of(command.substring(PROGRAM.length()).split(" "))
                .map(word -> word.matches("my-rules.*|.*\\.jsonl") ? folder.resolve(word) : word)
                .toArray();
        var run = CommandRun.of(words);
        var printed = (run.out() + run.err()).replace(folder + "/", "");
        assertThat(run.exit()).as(printed).isZero();
        assertThat(lines(printed)).matches(pattern(shown.lines().skip(1).toList()));
    }

    private static String lines(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static Pattern pattern(List<String> lines) {
        return Pattern.compile(lines.stream()
                .map(line -> Stream.of(line.stripTrailing().split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("\n")));
    }
}
