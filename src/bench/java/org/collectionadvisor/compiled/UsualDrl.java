package org.collectionadvisor.compiled;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.kie.api.KieBase;

/**
 * A rulebook's DRL as Drools is usually written: one package, the layers by salience, what rules conclude inserted as facts, and
 * later rules join these. Conditions are asked in the sense "holds or is unknown" as in {@link PlainDrl}.
 */
public final class UsualDrl {
    private static final String PACKAGE = DrlWriter.PACKAGE + "usual";

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

    /** A default knowledge base; its global {@code out} is a {@link UsualOut}. */
    public static KieBase base(List<Rule> rules) {
        var drl = new UsualDrl(rules);
        var text = head() + IntStream.range(0, rules.size()).mapToObj(drl::rule).collect(Collectors.joining());
        return PlainBases.of("usual-rules", Map.of(PACKAGE, text), NamedWriter.of(PACKAGE, Stream.of()))
                .get(PACKAGE);
    }

    /** Times, sums and levels wait in rules of their own until the layer that settles them has spoken. */
    private static String head() {
        var imports = Stream.of(
                        Op.class,
                        Truth.class,
                        Holds.class,
                        Found.class,
                        LeftOut.class,
                        Aged.class,
                        Counted.class,
                        Rated.class)
                .map(type -> "import " + type.getName() + ";\n")
                .collect(Collectors.joining());
        return """
                package %s;
                import %s.*;
                %sglobal %s out;

                rule "aged" salience %d when
                  $debt : DebtFacts()
                then insert(new Aged($debt)); end
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
                        after(Layer.EVENTS),
                        after(Layer.STANDING),
                        after(Layer.RISKS));
    }

    private static int salience(Layer layer) {
        return 2 * (Layer.values().length - layer.ordinal());
    }

    private static int after(Layer layer) {
        return salience(layer) - 1;
    }

    private String rule(int index) {
        var rule = rules.get(index);
        return "rule \"r%d\" salience %d when\n%sthen %s end\n"
                .formatted(
                        index,
                        salience(rule.conclusion().layer()),
                        UsualPattern.write(rule),
                        right(index, rule.conclusion()));
    }

    private String right(int index, Conclusion conclusion) {
        var inserted = inserted(conclusion);
        return inserted.isEmpty() ? "out.concludes(%d, $fact);".formatted(index) : """
                Truth truth = out.concludes(%d, $fact);
                  if (truth != Truth.FAILS) {
                    Record concluded = %s;
                    if (out.isNew(concluded)) { insert(concluded); }
                  }
                """.formatted(index, inserted);
    }

    /** What later rules can match of a conclusion; empty if none does. */
    private String inserted(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding && readLater.contains(finding.code())) {
            return "Found.of(\"%s\", $fact, truth == Truth.UNKNOWN)".formatted(finding.code());
        }
        return conclusion instanceof Conclusion.LeaveOut ? "new LeftOut($fact.debt(), truth == Truth.UNKNOWN)" : "";
    }
}
