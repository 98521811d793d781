package org.collectionadvisor.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collectionadvisor.files.Yaml;

/**
 * One scenario as an analyst wrote it.
 *
 * @param sentence what it shows
 * @param file the file it stands in, within the rules folder
 * @param line its line
 * @param rows the rows of rows.yaml that it covers, by id
 * @param speaks rules that must conclude in it
 * @param silent rules that must not conclude in it, although it comes close
 * @param situation the situation as JSON
 * @param told the situation as written
 * @param expected what must come out
 * @param written the expectation as written
 * @param whole whether everything that comes out is expected, or some of it
 */
record Scenario(
        String sentence,
        String file,
        int line,
        List<String> rows,
        List<String> speaks,
        List<String> silent,
        String situation,
        Yaml told,
        Outcome expected,
        Yaml written,
        boolean whole) {

    String place() {
        return file + ":" + line;
    }

    /** Whether its sentence, its file, or a rule or row that it names has the text. */
    boolean isAbout(String text) {
        var sought = text.toLowerCase(Locale.ROOT);
        return Stream.of(Stream.of(sentence, file), speaks.stream(), silent.stream(), rows.stream())
                .flatMap(names -> names)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
    }

    /** The line of what a JSON Pointer points to in the situation, or of the nearest that is written. */
    int lineOf(String pointer) {
        var here = told;
        for (var token : pointer.split("/", -1)) {
            var name = token.replace("~1", "/").replace("~0", "~");
            if (!name.isEmpty()) {
                var next = name.matches("\\d{1,9}") ? item(here, Integer.parseInt(name)) : here.member(name);
                if (next.isMissing()) {
                    break;
                }
                here = next;
            }
        }
        return here.line();
    }

    private static Yaml item(Yaml list, int index) {
        var items = list.plain() instanceof List<?> ? list.items() : List.<Yaml>of();
        return index < items.size() ? items.get(index) : list.member("");
    }
}
