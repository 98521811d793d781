package org.collectionadvisor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.files.MostTold;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.files.Severity;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;

/** How the problems of a folder are printed; the constants are the option's values. */
enum CheckFormat {
    text,
    json,
    sarif;

    private static final Pattern CELL = Pattern.compile("(?:(?<sheet>.*)!)?[A-Z]+(?<row>\\d+)");

    /** As many as somebody reads, and how many more there are. */
    String print(List<Problem> all, Locale language) {
        var told = MostTold.of(all);
        var problems = told.problems();
        return switch (this) {
            case text -> lines(problems, language) + (told.more() > 0 ? more(told.more(), language) : "");
            case json -> document(json(problems, told.more(), language));
            case sarif -> document(sarifLog(problems, told.more(), language));
        };
    }

    private static String more(int count, Locale language) {
        return language.getLanguage().equals("zh")
                ? "…… 另有 " + count + " 处：请先改上面的，再查一次\n"
                : "… and " + count + " more: mend these first, and check again\n";
    }

    private static Map<String, Object> json(List<Problem> problems, int more, Locale language) {
        var json = new LinkedHashMap<String, Object>();
        json.put("problems", problems.stream().map(one -> plain(one, language)).toList());
        if (more > 0) {
            json.put("more", more);
        }
        return json;
    }

    private static String lines(List<Problem> problems, Locale language) {
        var lines = new StringBuilder();
        problems.forEach(problem -> lines.append(problem.severity() == Severity.WARNING ? "warning: " : "")
                .append(Escapes.line(problem.in(language)))
                .append(" [")
                .append(problem.code())
                .append("]\n"));
        return lines.toString();
    }

    private static String document(Object document) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String severity(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> plain(Problem problem, Locale language) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("code", problem.code());
        plain.put("severity", severity(problem));
        plain.put("file", problem.file());
        place(problem, plain);
        plain.put("message", problem.said().sentence(language));
        plain.put("hint", problem.said().remedy(language));
        return plain;
    }

    private static void place(Problem problem, Map<String, Object> into) {
        var cell = CELL.matcher(problem.place());
        if (cell.matches()) {
            into.put("cell", problem.place());
        } else if (!problem.place().isEmpty()) {
            into.put("line", Integer.valueOf(problem.place()));
        }
    }

    private static Map<String, Object> sarifLog(List<Problem> problems, int more, Locale language) {
        var kinds = problems.stream()
                .map(Problem::code)
                .distinct()
                .sorted()
                .map(code -> Map.of("id", code))
                .toList();
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "collection-advisor");
        driver.put("rules", kinds);
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", problems.stream().map(one -> result(one, language)).toList());
        if (more > 0) {
            run.put("properties", Map.of("more", more));
        }
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> result(Problem problem, Locale language) {
        var remedy = problem.said().remedy(language);
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", problem.code());
        result.put("level", severity(problem));
        var message = problem.said().sentence(language) + (remedy.isEmpty() ? "" : " (" + remedy + ")");
        result.put("message", Map.of("text", message));
        var physical = new LinkedHashMap<String, Object>();
        var artifact = new LinkedHashMap<String, Object>();
        artifact.put("uri", uri(problem.file()));
        artifact.put("uriBaseId", "RULES");
        physical.put("artifactLocation", artifact);
        var cell = CELL.matcher(problem.place());
        if (cell.matches()) {
            // The rows of a table in CSV are its lines, as long as no cell holds a line break.
            physical.put("region", Map.of("startLine", Integer.valueOf(cell.group("row"))));
        } else if (!problem.place().isEmpty()) {
            physical.put("region", Map.of("startLine", Integer.valueOf(problem.place())));
        }
        var location = new LinkedHashMap<String, Object>();
        location.put("physicalLocation", physical);
        if (cell.matches()) {
            var logical = new LinkedHashMap<String, Object>();
            logical.put("name", problem.place());
            logical.put("kind", "cell");
            location.put("logicalLocations", List.of(logical));
        }
        result.put("locations", List.of(location));
        return result;
    }

    /** The path of a file, in which only letters, digits and the like stand for themselves. */
    private static String uri(String file) {
        return Stream.of(file.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
