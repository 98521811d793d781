package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Borrower.AgentOffer;
import org.collectionadvisor.situation.Borrower.Distress;
import org.collectionadvisor.situation.Borrower.Employment;
import org.collectionadvisor.situation.Borrower.Hardship;
import org.collectionadvisor.situation.Borrower.OverdueCause;

/** Draws valid situations as a lender's or helper's system would send them; the same seed draws the same ones. */
public final class Situations {

    /** The day of most of them, and the default day under which all of them are free of contradiction. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private Situations() {}

    /** Situations without end, each one line of JSON, on days from 2025-03-01 to {@link #DAY}. */
    public static Stream<String> lines(long seed) {
        return Stream.iterate(0L, number -> number + 1).map(number -> line(situation(seed, number)));
    }

    /** The same situations, which also tell what those of the first version could not. */
    public static Stream<String> grownLines(long seed) {
        return Stream.iterate(0L, number -> number + 1)
                .map(number -> line(GrownDraw.grown(situation(seed, number), ~seed(seed, number))));
    }

    private static long seed(long seed, long number) {
        return seed ^ Long.rotateLeft((number + 1) * 0x9E3779B97F4A7C15L, 17);
    }

    private static Map<String, Object> situation(long seed, long number) {
        return situation(new Draw(seed(seed, number)), "B-" + (number + 1));
    }

    private static String line(Map<String, Object> situation) {
        try {
            return Json.mapper().writeValueAsString(situation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> situation(Draw draw, String id) {
        var debts = debts(draw);
        var told = draw.object().must("id", id);
        if (!draw.day.equals(DAY) || draw.chance(0.95)) {
            told.must("asOf", draw.day);
        }
        told.rarely("language", 0.5, () -> draw.pick(Situation.Language.values()));
        if (draw.chance(0.9)) {
            told.must("borrower", borrower(draw));
        }
        if (draw.chance(0.8)) {
            told.must("budget", budget(draw));
        }
        told.must("debts", debts);
        var events = new EventDraw(draw, debts);
        told.may("contacts", events::contacts);
        told.may("refusals", events::refusals);
        told.may("legalPapers", events::legalPapers);
        return told.members;
    }

    private static Map<String, Object> borrower(Draw draw) {
        return draw.object()
                .may("birthYear", () -> draw.day.getYear() - draw.between(18, 70))
                .may("regionCode", () -> draw.pick("440300", "440305", "310000", "500000", "330100", "510107"))
                .rarely("residentSince", 0.5, () -> draw.daysAgo(30, 9000))
                .rarely("socialInsuranceSince", 0.5, () -> draw.daysAgo(30, 5000))
                .rarely("assets", 0.5, () -> draw.pick(draw.yuan(0, 5000), draw.yuan(0, 900_000)))
                .may("dependants", () -> draw.between(0, 4))
                .may("employment", () -> draw.pick(Employment.values()))
                .may("hardships", () -> draw.some(Hardship.values(), 3))
                .may("overdueCauses", () -> draw.some(OverdueCause.values(), 3))
                .may(
                        "distress",
                        () -> draw.chance(0.05)
                                ? Distress.CRISIS
                                : draw.pick(Distress.NONE, Distress.MILD, Distress.SEVERE))
                .mayYes("willingToPay", 0.8)
                .mayYes("borrowsToRepay", 0.3)
                .mayYes("tracksSpending", 0.3)
                .may("agentOffers", () -> draw.some(AgentOffer.values(), draw.pick(0, 0, 2)))
                .mayYes("agentPaid", 0.1)
                .mayYes("upfrontFeeAsked", 0.1)
                .members;
    }

    private static Map<String, Object> budget(Draw draw) {
        return draw.object()
                .may("income", () -> draw.chance(0.1) ? 0 : draw.yuan(1500, 25_000))
                .may("essentialExpenses", () -> draw.yuan(800, 9000))
                .may("otherExpenses", () -> draw.yuan(0, 4000))
                .may("savings", () -> draw.chance(0.3) ? 0 : draw.yuan(0, 60_000))
                .members;
    }

    private static List<Map<String, Object>> debts(Draw draw) {
        var debts = new ArrayList<Map<String, Object>>();
        for (int count = draw.pick(1, 1, 2, 2, 3, 4, 5, 6); debts.size() < count; ) {
            debts.add(new DebtDraw(draw).debt("debt-" + (debts.size() + 1)));
        }
        return debts;
    }
}
