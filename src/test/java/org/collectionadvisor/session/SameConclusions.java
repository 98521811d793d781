package org.collectionadvisor.session;

import java.util.Set;
import java.util.TreeSet;

/** Compares two sets of conclusions about one situation, whatever their order. */
public final class SameConclusions {
    private SameConclusions() {}

    static boolean are(Conclusions one, Conclusions other) {
        return signs(one).equals(signs(other));
    }

    /** One line for each thing concluded and each rule that did. */
    public static Set<String> signs(Conclusions of) {
        var signs = new TreeSet<String>();
        of.findings()
                .forEach(finding -> finding.reasons()
                        .forEach(reason -> signs.add("finding " + finding.code() + " " + sign(reason))));
        of.risks()
                .forEach(risk -> risk.reasons()
                        .forEach(reason ->
                                signs.add("risk " + risk.channel() + " " + risk.level() + " " + sign(reason))));
        of.steps().forEach(step -> {
            var name = "step " + step.code() + " " + step.by() + " ";
            step.reasons().forEach(reason -> signs.add(name + sign(reason)));
            step.withheld().forEach(reason -> signs.add(name + "withheld " + sign(reason)));
            step.draftWithheld().forEach(reason -> signs.add(name + "undrafted " + sign(reason)));
        });
        of.ranks().forEach((debt, rank) -> signs.add("rank " + debt.pointer() + " " + rank));
        of.asks().forEach(ask -> signs.add("ask " + ask.told() + " " + ask.rules()));
        return signs;
    }

    private static String sign(Conclusions.Reason reason) {
        return reason.rule().id() + " " + reason.fact().pointer();
    }
}
