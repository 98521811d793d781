package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tables as others read them. */
final class Csv {
    private Csv() {}

    /** Rows as a reader of RFC 4180 sees them, by a reader of its own. */
    static List<List<String>> rows(Path csv) throws IOException {
        var text = Files.readString(csv);
        var cell = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)")
                .matcher(text);
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int end = 0;
        while (cell.find()) {
            assertThat(cell.start()).isEqualTo(end);
            end = cell.end();
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).equals("\r\n")) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        assertThat(end).isEqualTo(text.length());
        assertThat(rows).allSatisfy(one -> assertThat(one).hasSameSizeAs(rows.get(0)));
        return rows;
    }

    static Map<String, Long> counted(List<List<String>> rows, String... heads) {
        var counts = new TreeMap<String, Long>();
        var names = rows.get(0);
        rows.stream().skip(1).forEach(row -> {
            var key = new ArrayList<String>();
            for (var head : heads) {
                key.add(row.get(names.indexOf(head)));
            }
            counts.merge(String.join("|", key), 1L, Long::sum);
        });
        return counts;
    }
}
