package org.collectionadvisor.bench.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.compiled.JavaConditions;
import org.collectionadvisor.compiled.MayHold;
import org.collectionadvisor.rulebook.Rule;

/** Writes the part as one Java class: a method for each rule, and one that tries them on a situation. */
final class JavaWriter {
    /** How many rules one method tries: far from the 8,000 bytes beyond which the JVM compiles no method. */
    private static final int TOGETHER = 10;

    /** Where a situation keeps its facts of each type. */
    private static final Map<String, String> LISTS = Map.of(
            "Borrower", "List.of(facts.borrower())",
            "Debt", "facts.debts()",
            "Contact", "facts.contacts()",
            "Refusal", "facts.refusals()",
            "LegalPaper", "facts.legalPapers()");

    private final List<Rule> rules;

    private JavaWriter(List<Rule> rules) {
        this.rules = rules;
    }

    /** The part, ready to match with the figures of its day. */
    static WrittenRules compiled(Part part) {
        return CompiledJava.instance(
                WrittenRules.class, "Written", new JavaWriter(part.rules()).members(), part.figures());
    }

    private String members() {
        return IntStream.range(0, rules.size()).mapToObj(this::rule).collect(Collectors.joining())
                + byFact().entrySet().stream()
                        .map(entry -> groups(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + match()
                + conditions();
    }

    private Map<String, List<Integer>> byFact() {
        return IntStream.range(0, rules.size())
                .boxed()
                .collect(Collectors.groupingBy(number -> rules.get(number).fact()));
    }

    private String rule(int number) {
        var rule = rules.get(number);
        return "    private boolean r%d(%s %s) {\n        return %s;\n    }\n\n"
                .formatted(
                        number,
                        Part.type(rule).getSimpleName(),
                        JavaConditions.FACT,
                        JavaConditions.of(MayHold.of(rule).parts()));
    }

    /** The methods that try the rules of one fact, a few in each. */
    private String groups(String fact, List<Integer> numbers) {
        var type = Part.type(rules.get(numbers.get(0))).getSimpleName();
        return starts(numbers)
                .mapToObj(at -> "    private void %s(%s fact, Matches into) {\n%s    }\n\n"
                        .formatted(group(fact, at), type, tries(numbers.subList(at, end(at, numbers)))))
                .collect(Collectors.joining());
    }

    private static IntStream starts(List<Integer> numbers) {
        return IntStream.iterate(0, at -> at < numbers.size(), at -> at + TOGETHER);
    }

    private static int end(int start, List<Integer> numbers) {
        return Math.min(start + TOGETHER, numbers.size());
    }

    private static String group(String fact, int start) {
        return "try" + fact + start / TOGETHER;
    }

    private static String tries(List<Integer> numbers) {
        return numbers.stream()
                .map("        if (r%1$d(fact)) { into.holds(%1$d, fact); }\n"::formatted)
                .collect(Collectors.joining());
    }

    private String match() {
        return "    public void match(Facts facts, Matches into) {\n"
                + byFact().entrySet().stream()
                        .map(entry -> "        for (var fact : %s) {\n%s        }\n"
                                .formatted(LISTS.get(entry.getKey()), calls(entry.getKey(), entry.getValue())))
                        .collect(Collectors.joining())
                + "    }\n\n";
    }

    private static String calls(String fact, List<Integer> numbers) {
        return starts(numbers)
                .mapToObj(at -> "            " + group(fact, at) + "(fact, into);\n")
                .collect(Collectors.joining());
    }

    private String conditions() {
        return "    public List<Predicate<Fact>> conditions() {\n        return List.of(\n"
                + IntStream.range(0, rules.size())
                        .mapToObj(number -> "                fact -> r%d((%s) fact)"
                                .formatted(number, Part.type(rules.get(number)).getSimpleName()))
                        .collect(Collectors.joining(",\n"))
                + ");\n    }\n";
    }
}
