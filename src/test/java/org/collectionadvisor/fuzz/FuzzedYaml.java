package org.collectionadvisor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files in YAML; the first line says which it is: {@code # texts.yaml}. */
public final class FuzzedYaml {
    private static final FuzzedFolder FOLDER = new FuzzedFolder();
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "# rulebook.yaml", "rulebook.yaml",
            "# codes.yaml", "codes.yaml",
            "# sources.yaml", "sources.yaml",
            "# words.yaml", "words.yaml",
            "# members.yaml", "members.yaml",
            "# interview.yaml", "interview.yaml",
            "# rows.yaml", "rows.yaml",
            "# figures.yaml", "budget/figures.yaml",
            "# texts.yaml", "small/texts.yaml",
            "# scenarios.yaml", "small/scenarios.yaml"));

    private FuzzedYaml() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        var first = new String(input, 0, end, StandardCharsets.UTF_8);
        FOLDER.with(FILES.getOrDefault(first, "small/texts.yaml"), input);
    }
}
