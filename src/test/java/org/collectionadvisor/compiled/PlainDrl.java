package org.collectionadvisor.compiled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rule;
import org.kie.api.KieBase;

/**
 * The rules of a rulebook with each condition by itself, in the sense "holds or is unknown" where it matters what unknowns leave
 * open: such a rule fires all the same, and whoever hears of it looks whether it holds.
 */
public final class PlainDrl {
    private PlainDrl() {}

    /** Default knowledge bases, one a layer. */
    public static Map<Layer, KieBase> bases(List<Rule> rules) {
        var named = NamedWriter.of(DrlWriter.PACKAGE + "plain", rules.stream().flatMap(PlainDrl::conditions));
        var drl = new EnumMap<Layer, String>(Layer.class);
        for (int i = 0; i < rules.size(); i++) {
            drl.merge(rules.get(i).conclusion().layer(), rule(i, rules.get(i), named), String::concat);
        }
        var byPackage = new TreeMap<String, String>();
        drl.forEach((layer, text) -> byPackage.put(DrlWriter.packageOf(layer), DrlWriter.head(layer, named) + text));
        var compiled = PlainBases.of("plain-rules", byPackage, named);
        var bases = new EnumMap<Layer, KieBase>(Layer.class);
        drl.keySet().forEach(layer -> bases.put(layer, compiled.get(DrlWriter.packageOf(layer))));
        return bases;
    }

    private static Stream<Condition> conditions(Rule rule) {
        boolean mayHold = rule.conclusion().canBeOpen();
        return rule.when().parts().stream().map(one -> mayHold ? new Condition.Unless(one.negated(), true) : one);
    }

    private static String rule(int index, Rule rule, NamedWriter named) {
        var conditions = conditions(rule).map(named.inPatterns()::write).collect(Collectors.joining(", "));
        return "rule \"r%1$d\" when\n  $fact : %2$s( %3$s )\nthen out.holds(%1$d, $fact); end\n"
                .formatted(index, DrlWriter.type(rule), conditions);
    }
}
