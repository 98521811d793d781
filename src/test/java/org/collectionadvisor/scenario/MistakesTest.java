package org.collectionadvisor.scenario;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.rulebook.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Seeded mistakes of authors, each of which is told once, at its own line or cell, with a remedy that is right. */
class MistakesTest {
    private static final Path MISTAKES = Path.of("src/test/resources/mistakes");
    private static final List<Path> BASE =
            List.of(Path.of("src/test/resources/golden/rules"), MISTAKES.resolve("base"));

    /** What the small rulebook leaves open: most of its rules have no scenario, and one text says less in English. */
    private static final Set<String> OPEN = Set.of("never-speaks", "never-silent");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @TempDir
    private Path folder;

    /** A mistake that somebody makes in a sound rulebook, and what is to be told of it. */
    record Mistake(String kind, Map<?, ?> seed) {
        String text(String name) {
            return seed.get(name) == null ? "" : String.valueOf(seed.get(name));
        }

        @Override
        public String toString() {
            return kind + ": " + text("mistake");
        }
    }

    static Stream<Mistake> mistakes() throws IOException {
        var all = new ArrayList<Mistake>();
        try (var files = Files.list(MISTAKES)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var kind = file.getFileName().toString().replace(".yaml", "");
                var read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                ((List<?>) read).forEach(seed -> all.add(new Mistake(kind, (Map<?, ?>) seed)));
            }
        }
        return all.stream();
    }

    private void copyBase() throws IOException {
        for (var base : BASE) {
            try (var files = Files.walk(base)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = folder.resolve(base.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    /** Makes the mistake, and returns the line in which it begins. */
    private int make(Mistake mistake) throws IOException {
        var file = folder.resolve(mistake.text("file"));
        int line = 0;
        Files.createDirectories(file.getParent());
        if (mistake.seed().containsKey("write")) {
            Files.writeString(file, mistake.text("write"));
        } else if (mistake.seed().containsKey("replace")) {
            var text = Files.readString(file);
            int at = text.indexOf(mistake.text("replace"));
            assertThat(at).as("what to replace in " + file).isNotNegative();
            line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            var with = mistake.text("with");
            Files.writeString(
                    file,
                    text.substring(0, at)
                            + with
                            + text.substring(at + mistake.text("replace").length()));
        }
        Files.write(file, changed(mistake.text("change"), Files.readString(file)));
        return line + (mistake.seed().containsKey("below") ? Integer.parseInt(mistake.text("below")) : 0);
    }

    private static byte[] changed(String how, String text) {
        return switch (how) {
            case "gbk" -> text.getBytes(Charset.forName("GBK"));
            case "cr" -> text.replace("\n", "\r").getBytes(UTF_8);
            case "utf16" -> text.getBytes(UTF_16LE);
            case "crlf" -> text.replace("\n", "\r\n").getBytes(UTF_8);
            case "semicolons" -> text.replace(",", ";").getBytes(UTF_8);
            case "tabs" -> text.replace(",", "\t").getBytes(UTF_8);
            case "digits" ->
                text.replace(": 90 }", ": " + "9".repeat(1_000_000) + " }").getBytes(UTF_8);
            case "brackets" ->
                text.replace("[", "[".repeat(500))
                        .replace("(((", "(".repeat(20_000))
                        .getBytes(UTF_8);
            default -> text.getBytes(UTF_8);
        };
    }

    private List<Problem> problems() {
        var checked = Checked.of(folder, TODAY);
        ScenarioProblems.check(checked);
        return checked.problems().all().stream()
                .filter(problem -> !OPEN.contains(problem.code()) && !isOpen(problem))
                .toList();
    }

    private static boolean isOpen(Problem problem) {
        return problem.code().equals("place-lost") && problem.message().contains("debt.principal");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_is_told_once_in_its_own_place_with_a_right_remedy(Mistake mistake) throws IOException {
        copyBase();
        int line = make(mistake);
        var told = problems();
        if (mistake.text("code").isEmpty()) {
            assertThat(told).isEmpty();
            return;
        }
        var file = mistake.seed().containsKey("in") ? mistake.text("in") : mistake.text("file");
        var place = mistake.seed().containsKey("at") ? mistake.text("at") : "" + line;
        var beside = Set.of(mistake.text("beside").split(" "));
        assertThat(told)
                .filteredOn(problem -> !beside.contains(problem.code()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(mistake.text("code"));
                    assertThat(problem.file() + ":" + problem.place()).isEqualTo(file + ":" + place);
                    assertThat(problem.message() + " " + problem.hint())
                            .contains(mistake.text("remedy"))
                            .doesNotContain("{0}");
                    assertThat(problem.in(Locale.CHINESE))
                            .containsPattern("\\p{IsHan}")
                            .doesNotContain("{0}");
                });
    }

    @Test
    void what_holds_is_not_told_of() throws IOException {
        copyBase();
        assertThat(problems()).isEmpty();
    }

    @Test
    void the_rulebook_of_the_project_has_no_problem() {
        var checked = Checked.of(Path.of("rules"), TODAY);
        ScenarioProblems.check(checked);
        assertThat(checked.problems().all()).isEmpty();
    }
}
