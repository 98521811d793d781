package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people: what they link to exists, and the README names every room. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern WEB = Pattern.compile("(https?|mailto):.*");
    private static final Pattern ROOM = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);

    static List<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("src", "docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("rules", "README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_relative_link_points_to_a_file(Path page) throws IOException {
        assertThat(found(LINK, Files.readString(page))
                        .filter(link -> !WEB.matcher(link).matches())
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !link.isEmpty()))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void the_readme_links_every_page() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(pages())
                .filteredOn(page -> !page.equals(Path.of("README.md")))
                .allSatisfy(page ->
                        assertThat(readme).contains("](" + page.toString().replace('\\', '/') + ")"));
    }

    @Test
    void the_readme_names_every_room() throws IOException {
        try (var rooms = Files.list(Path.of("src", "main", "java", "org", "collectionadvisor"))) {
            assertThat(found(ROOM, section("## How it is built")))
                    .containsExactlyInAnyOrderElementsOf(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .toList());
        }
    }

    private static String section(String heading) throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains(heading);
        return readme.substring(readme.indexOf(heading));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
