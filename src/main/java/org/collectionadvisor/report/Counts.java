package org.collectionadvisor.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** What the page shows of the advices, counted as they come. */
final class Counts {
    private static final String PRIVATE_LOAN = "private-loan";

    private final Rests rests;
    final Institutions institutions;

    /** By product and stage. */
    final Tallies debts = new Tallies("…", "…");

    /** By channel, product, stage and level. */
    final Tallies risks = new Tallies("…", "…", "…", "…");

    /** What contacts show, by creditor, agency and code. */
    final Tallies conduct = new Tallies(Institutions.OTHER, Institutions.OTHER, "…");

    /** By code, weight and sources. */
    final Tallies findings = new Tallies("…", "…", "…");

    /** Advices that ask, by member. */
    final Tallies asks = new Tallies("…");

    /** Those that ask it first. */
    final Tallies first = new Tallies("…");

    /** How many rules wait, over all advices, by member. */
    final Tallies waiting = new Tallies("…");

    /** Advices with the step, by code, category and priority. */
    final Tallies steps = new Tallies("…", "…", "…");

    /** Debts, or the borrower as a whole, by the code of the step. */
    final Tallies stepsFor = new Tallies("…");

    LocalDate earliest = LocalDate.MAX;
    LocalDate latest = LocalDate.MIN;

    Counts(Rests rests, Institutions institutions) {
        this.rests = rests;
        this.institutions = institutions;
    }

    void add(Counted advice, Debts of, Agencies agencies) {
        earliest = advice.asOf().isBefore(earliest) ? advice.asOf() : earliest;
        latest = advice.asOf().isAfter(latest) ? advice.asOf() : latest;
        var names = new HashSet<String>();
        for (var debt : of.inOrder()) {
            debts.add(debt.product(), stage(debt));
            names.add(creditor(debt));
            names.add(agency(agencies, debt.id()));
        }
        institutions.add(names);
        for (var risk : advice.risks()) {
            var debt = of.of(risk.debtId());
            risks.add(risk.channel(), debt.product(), stage(debt), risk.level());
        }
        for (var finding : advice.findings()) {
            var on = rests.of(finding.because(), advice.asOf());
            findings.add(finding.code(), on.weight(), on.sources());
            if (!finding.contacts().isEmpty()) {
                var debtId = finding.debtId() == null ? "" : finding.debtId();
                conduct.add(creditor(of.of(debtId)), agency(agencies, debtId), finding.code());
            }
        }
        asks(advice);
        steps(advice.steps());
    }

    private void asks(Counted advice) {
        var seen = new HashSet<String>();
        for (var ask : advice.asks()) {
            for (var pointer : ask.pointers()) {
                var member = Debts.member(pointer);
                if (seen.add(member)) {
                    asks.add(member);
                    waiting.add(ask.rules().size(), member);
                    if (ask.equals(advice.asks().get(0))) {
                        first.add(member);
                    }
                }
            }
        }
    }

    private void steps(List<Counted.Step> advised) {
        var seen = new HashSet<String>();
        for (var step : advised) {
            if (seen.add(step.code())) {
                steps.add(step.code(), step.category(), String.valueOf(step.priority()));
            }
            stepsFor.add(step.forDebts().size(), step.code());
        }
    }

    private static String stage(Counted.OfDebt debt) {
        return debt.stage() == null ? Institutions.NOT_TOLD : debt.stage();
    }

    /** A private lender is a person, and stays unnamed however often they lend. */
    private static String creditor(Counted.OfDebt debt) {
        if (debt.product().equals(PRIVATE_LOAN)) {
            return Institutions.PRIVATE;
        }
        return debt.creditor() == null ? Institutions.NOT_TOLD : debt.creditor();
    }

    private static String agency(Agencies agencies, String debtId) {
        var name = agencies.of(debtId);
        return name.isEmpty() ? Institutions.NOT_TOLD : name;
    }
}
