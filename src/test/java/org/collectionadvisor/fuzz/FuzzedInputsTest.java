package org.collectionadvisor.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that is kept is given to its door again. */
class FuzzedInputsTest {
    private static final Path INPUTS = Path.of("src", "test", "resources", "fuzz");
    private static final Map<String, Consumer<byte[]>> DOORS = Map.of(
            "Situation", FuzzedSituation::fuzzerTestOneInput,
            "Rules", FuzzedRules::fuzzerTestOneInput,
            "Table", FuzzedTable::fuzzerTestOneInput,
            "Workbook", FuzzedWorkbook::fuzzerTestOneInput,
            "Yaml", FuzzedYaml::fuzzerTestOneInput,
            "Archive", FuzzedArchive::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> each_is_answered_or_refused_as_documented() throws IOException {
        try (var files = Files.walk(INPUTS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            INPUTS.relativize(file).toString(),
                            () -> DOORS.get(file.getParent().getFileName().toString())
                                    .accept(Files.readAllBytes(file))));
        }
    }
}
