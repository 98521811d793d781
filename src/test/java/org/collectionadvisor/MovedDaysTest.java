package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that are moved together, within one period of the figures, give the same codes. */
class MovedDaysTest {
    private static final Advisor ADVISOR = Advisor.open();
    private static final List<String> LINES = Stream.concat(
                    Situations.lines(91).limit(500), Situations.grownLines(92).limit(500))
            .toList();
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern FROM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}):");
    private static final List<LocalDate> CHANGES = changes();

    private static String codes(String situation) {
        return new String(
                ADVISOR.advise(situation.getBytes(StandardCharsets.UTF_8), Situations.DAY, null, Form.CODES),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void days_moved_together_by_whole_weeks_give_the_same_codes(int weeks) throws IOException {
        int compared = 0;
        for (var line : LINES) {
            var told = (ObjectNode) Json.mapper().readTree(line);
            if (!told.hasNonNull("asOf")) {
                told.put("asOf", Situations.DAY.toString());
            }
            if (!told.get("asOf").asText().equals(Situations.DAY.toString())) {
                continue; // holidays close by
            }
            if (DAY.matcher(told.toString())
                    .results()
                    .map(day -> LocalDate.parse(day.group()))
                    .anyMatch(day -> isBetween(day.minusWeeks(weeks), day))) {
                continue; // another period of figures
            }
            var moved = DAY.matcher(told.toString())
                    .replaceAll(day ->
                            LocalDate.parse(day.group()).minusWeeks(weeks).toString());
            assertThat(dayless(codes(moved))).as(moved + "\nwas " + told).isEqualTo(dayless(codes(told.toString())));
            compared++;
        }
        assertThat(compared).isGreaterThan(LINES.size() / 8);
    }

    /** Whether a figure changes in between, or a year, by which age is counted. */
    private static boolean isBetween(LocalDate first, LocalDate last) {
        return first.getYear() != last.getYear()
                || CHANGES.stream().anyMatch(day -> day.isAfter(first) && !day.isAfter(last));
    }

    private static List<LocalDate> changes() {
        try (var files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.endsWith("figures.yaml"))
                    .flatMap(file -> FROM.matcher(text(file)).results())
                    .map(day -> LocalDate.parse(day.group(1)))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dayless(String advice) {
        return DAY.matcher(advice).replaceAll("day");
    }
}
