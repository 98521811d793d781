package org.collectionadvisor.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.compiled.MayHold;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Word;

/**
 * The rules on one type of fact as a decision table: a column for each word they read, a row for each rule, or several where a
 * rule is content with one word or another.
 */
final class DmnTable {
    private final String fact;
    private final List<Read> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Feel feel;

    /** What one row asks, by column. */
    private record Row(int rule, Map<Read, List<Condition>> asked) {}

    /** @param fact as rules name it */
    DmnTable(Part part, String fact) {
        this.fact = fact;
        feel = new Feel(part.figures());
        for (int number = 0; number < part.rules().size(); number++) {
            var rule = part.rules().get(number);
            if (rule.fact().equals(fact)) {
                Part.reads(rule).filter(read -> !columns.contains(read)).forEach(columns::add);
                for (var row : waysToHold(MayHold.of(rule))) {
                    rows.add(new Row(number, byColumn(row)));
                }
            }
        }
    }

    /** The lists of conditions, each on one word, any one of which is enough. */
    private static List<List<Condition>> waysToHold(Condition condition) {
        if (Part.reads(condition).distinct().count() == 1) {
            return List.of(List.of(condition));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(one -> waysToHold(one).stream()).toList();
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream().map(DmnTable::waysToHold).reduce(List.of(List.of()), DmnTable::eachWithEach);
        }
        throw new IllegalStateException("no column asks this: " + condition);
    }

    private static List<List<Condition>> eachWithEach(List<List<Condition>> left, List<List<Condition>> right) {
        return left.stream()
                .flatMap(one -> right.stream()
                        .map(other ->
                                Stream.concat(one.stream(), other.stream()).toList()))
                .toList();
    }

    private static Map<Read, List<Condition>> byColumn(List<Condition> conditions) {
        return conditions.stream()
                .collect(Collectors.groupingBy(
                        one -> Part.reads(one).findFirst().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The words read, in the order of the columns. */
    List<Read> columns() {
        return columns;
    }

    /** The name of a column. */
    String column(int index) {
        return fact + index;
    }

    /** The elements of a DMN file: the inputs, and the decision that bears the fact's name. */
    String xml() {
        return inputs("<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>")
                + "<decision id='" + fact + "' name='" + fact + "'><variable name='" + fact + "' typeRef='Any'/>\n"
                + inputs("<informationRequirement><requiredInput href='#%s'/></informationRequirement>")
                + "<decisionTable hitPolicy='COLLECT'>\n"
                + inputs("<input><inputExpression typeRef='%2$s'><text>%1$s</text></inputExpression></input>")
                + "<output typeRef='number'/>\n"
                + rows.stream().map(this::row).collect(Collectors.joining())
                + "</decisionTable></decision>\n";
    }

    private String inputs(String element) {
        return IntStream.range(0, columns.size())
                .mapToObj(index ->
                        element.formatted(column(index), type(columns.get(index).word())) + "\n")
                .collect(Collectors.joining());
    }

    private static String type(Word word) {
        return switch (word.kind()) {
            case WHOLE, AMOUNT -> "number";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case CODE, TEXT, LEVEL -> "string";
            case CODES -> "Any";
        };
    }

    private String row(Row row) {
        return "<rule>"
                + columns.stream()
                        .map(column -> feel.cell(row.asked.getOrDefault(column, List.of())))
                        .map(cell -> "<inputEntry><text>" + escaped(cell) + "</text></inputEntry>")
                        .collect(Collectors.joining())
                + "<outputEntry><text>" + row.rule + "</text></outputEntry></rule>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
