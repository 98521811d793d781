package org.collectionadvisor.compiled;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;

/**
 * A rulebook's DRL as Drools is usually written: one package, the layers by salience, what rules conclude inserted as facts, and
 * later rules join these. Conditions are asked in the sense "holds or is unknown", and the right side says what a rule lacks, as
 * in {@link PlainDrl}.
 */
final class UsualDrl {
    static final String PACKAGE = DrlWriter.PACKAGE + "usual";

    private final List<Rule> rules;
    private final Set<String> readLater;

    private UsualDrl(List<Rule> rules) {
        this.rules = rules;
        readLater = rules.stream()
                .flatMap(rule -> rule.reads().stream())
                .map(Read::argument)
                .filter(Operand.OfFinding.class::isInstance)
                .map(argument -> ((Operand.OfFinding) argument).code())
                .collect(Collectors.toSet());
    }

    static String of(List<Rule> rules) {
        var drl = new UsualDrl(rules);
        return head() + IntStream.range(0, rules.size()).mapToObj(drl::rule).collect(Collectors.joining());
    }

    /** Sums and levels wait in rules of their own until the layer that settles them has spoken. */
    private static String head() {
        var imports = Stream.of(Op.class, Holds.class, Found.class, LeftOut.class, Counted.class, Rated.class)
                .map(type -> "import " + type.getName() + ";\n")
                .collect(Collectors.joining());
        return """
                package %s;
                import %s.*;
                %sglobal %s out;

                rule "counted" salience %d when
                  $borrower : BorrowerFacts()
                then insert(new Counted($borrower)); end
                rule "rated" salience %d when
                  $debt : DebtFacts()
                then insert(new Rated($debt)); end
                """.formatted(
                        PACKAGE,
                        Fact.class.getPackageName(),
                        imports,
                        UsualOut.class.getName(),
                        after(Layer.STANDING),
                        after(Layer.RISKS));
    }

    private static int salience(Layer layer) {
        return 2 * (Layer.values().length - layer.ordinal());
    }

    private static int after(Layer layer) {
        return salience(layer) - 1;
    }

    private String rule(int number) {
        var rule = rules.get(number);
        var left = IntStream.range(0, rule.patterns().size())
                .mapToObj(place -> UsualPattern.write(rule, place))
                .collect(Collectors.joining());
        return "rule \"r%d\" salience %d when\n%sthen %s end\n"
                .formatted(number, salience(rule.conclusion().layer()), left, right(number, rule));
    }

    private String right(int number, Rule rule) {
        var facts = IntStream.range(0, rule.patterns().size())
                .mapToObj(place -> ", $f" + place)
                .collect(Collectors.joining());
        var unknowns = ConditionWriter.unknowns(rule);
        var inserted = inserted(rule.conclusion());
        return inserted.isEmpty()
                ? "out.fired(%d, %s%s);".formatted(number, unknowns, facts)
                : """
                long unknown = %s;
                  Record concluded = %s;
                  if (out.fired(%d, unknown%s) && out.isNew(concluded)) { insert(concluded); }
                """.formatted(unknowns, inserted, number, facts);
    }

    /** What later rules can match of a conclusion; empty if none does. */
    private String inserted(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding && readLater.contains(finding.code())) {
            return "Found.of(\"%s\", $f0, unknown != 0L)".formatted(finding.code());
        }
        return conclusion instanceof Conclusion.LeaveOut ? "new LeftOut($f0.debt(), unknown != 0L)" : "";
    }
}
