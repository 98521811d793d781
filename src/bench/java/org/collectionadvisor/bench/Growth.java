package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.rulebook.Copies;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.Situation;

/** What a longer situation costs, and what more rules do. */
final class Growth implements Section {
    private static final List<Integer> CONTACTS = List.of(1, 10, 100);
    private static final List<Integer> DEBTS = List.of(1, 4, 16);
    private static final List<Integer> RULES = List.of(1, 2, 4);
    private static final int SITUATIONS = 50;
    /** Every condition of four rulebooks has to be compiled; with a fifth of it, four times the rules seem to cost too much. */
    private static final int WARM_UP = 250;

    private static final int ROUNDS = 10;

    @Override
    public Answer measure(Workload on, Choice choice) {
        var axes = new LinkedHashMap<String, List<Integer>>();
        axes.put("contacts: ", CONTACTS);
        axes.put("debts: ", DEBTS);
        axes.put("each rule, times: ", RULES);
        var variants = new ArrayList<Variant>();
        var contacts = Grown.contacts(on, CONTACTS, SITUATIONS);
        var debts = Grown.debts(on, DEBTS, SITUATIONS);
        contacts.forEach((number, some) -> variants.add(variant("contacts: " + number, on.reasoner(), some)));
        debts.forEach((number, some) -> variants.add(variant("debts: " + number, on.reasoner(), some)));
        for (int times : RULES) {
            var reasoner = new Reasoner(CompiledRulebook.of(Copies.of(on.rulebook(), times)));
            check(on, reasoner, times);
            variants.add(variant("each rule, times: " + times, reasoner, on.situations(0, SITUATIONS)));
        }
        var timings = Rounds.of(variants).warmUp(WARM_UP).measure(choice.rounds(ROUNDS));
        return new Answer("What more contacts, debts and rules cost", """
                Situations in memory to conclusions, one thread, its processor time. The slope is that of the time over the \
                number, both as logarithms: 1 is as much more time as there is more to look at. Contacts and debts are those \
                drawn, told again on other days and under other ids; the rules stand in the rulebook as often as said, each \
                copy under its own id and written so that the engine shares nothing between copies, and all of them speak.""", rows(axes, timings));
    }

    private static Variant variant(String name, Reasoner reasoner, List<Situation> situations) {
        return Variant.of(
                name, situations.size(), round -> situations.forEach(one -> Variant.keep(reasoner.conclude(one))));
    }

    private static void check(Workload on, Reasoner copies, int times) {
        for (var situation : on.situations(0, SITUATIONS)) {
            int spoken = on.reasoner().conclude(situation).spoken().cardinality();
            if (copies.conclude(situation).spoken().cardinality() != times * spoken) {
                throw new IllegalStateException("not every copy of a rule speaks on `" + situation.id() + "`");
            }
        }
    }

    private static List<Row> rows(Map<String, List<Integer>> axes, Timings timings) {
        var rows = new ArrayList<Row>();
        axes.forEach((axis, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                var name = axis + numbers.get(i);
                var row = Row.of("conclusions, " + name).figure(timings.microsEach(name, Clock.THREAD), "us each");
                rows.add(i == 0 ? row : slope(row, numbers.get(i - 1), numbers.get(i), axis, timings));
            }
        });
        return rows;
    }

    private static Row slope(Row row, int before, int now, String axis, Timings timings) {
        double step = Math.log((double) now / before);
        var slope = timings.time(axis + now, axis + before, Clock.THREAD).in(ratio -> Math.log(ratio) / step);
        return row.ratio(slope, "slope from " + before).goal(Goal.GROWTH).inDocs();
    }
}
