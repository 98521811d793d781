package org.collectionadvisor.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Contact.Conduct;
import org.collectionadvisor.situation.LegalPaper.Kind;

/** Adds to a drawn situation what those of the first version could not tell, by a chance of its own. */
final class GrownDraw {
    static final Set<Kind> KINDS =
            EnumSet.of(Kind.DEFAULTER_LIST, Kind.SEIZURE_NOTICE, Kind.ENFORCEMENT_CLOSED, Kind.NOTARISED_DEED);

    private static final Codes CODES = Rulebook.embedded().codes();
    private static final String[] WANTS = CODES.wants().keySet().toArray(String[]::new);
    private static final String[] STEPS = CODES.steps().keySet().toArray(String[]::new);
    private static final String[] POINTERS = Vocabulary.members().stream()
            .map(member -> member.replace("*", "0"))
            .toArray(String[]::new);

    private final Draw draw;
    private final Map<String, Object> situation;

    private GrownDraw(Map<String, Object> situation, long seed) {
        this.situation = situation;
        draw = new Draw(seed, (LocalDate) situation.getOrDefault("asOf", Situations.DAY));
    }

    static Map<String, Object> grown(Map<String, Object> situation, long seed) {
        var draw = new GrownDraw(situation, seed);
        draw.grow();
        return situation;
    }

    private void grow() {
        situation.putAll(draw.object()
                .rarely("asker", 0.6, () -> draw.pick(Situation.Asker.values()))
                .may("wants", () -> draw.some(WANTS, 3))
                .may(
                        "done",
                        () -> Stream.generate(this::done)
                                .limit(draw.between(0, 4))
                                .toList())
                .rarely("unanswered", 0.5, () -> draw.some(POINTERS, 30))
                .members);
        if (situation.get("borrower") instanceof Map<?, ?>) {
            objects(List.of(situation.get("borrower"))).forEach(this::borrower);
        }
        objects(situation.get("debts")).forEach(this::debt);
        objects(situation.get("contacts")).forEach(this::contact);
        objects(situation.get("legalPapers")).forEach(this::legalPaper);
    }

    @SuppressWarnings("unchecked") // what stands in a drawn list is a drawn object
    private static List<Map<String, Object>> objects(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private Map<String, Object> done() {
        return draw.object()
                .may("step", () -> draw.chance(0.5) ? "contact-creditor" : draw.pick(STEPS))
                .may("debtId", () -> draw.one(objects(situation.get("debts"))).get("id"))
                .may("on", () -> draw.daysAgo(0, 60))
                .may("outcome", () -> draw.pick(Done.Outcome.values()))
                .members;
    }

    private void borrower(Map<String, Object> borrower) {
        borrower.putAll(draw.object()
                .may("lenders", () -> draw.between(1, 30))
                .may("totalOutstanding", () -> draw.yuan(1000, 900_000))
                .may("totalMonthlyDue", () -> draw.yuan(100, 30_000))
                .members);
    }

    private void debt(Map<String, Object> debt) {
        debt.putAll(draw.object()
                .may("collateral", () -> draw.pick(Debt.Collateral.values()))
                .may("repaid", () -> draw.yuan(0, 30_000))
                .may("takenBy", () -> draw.pick(Debt.TakenBy.values()))
                .may("tiedTo", () -> draw.pick(Debt.TiedTo.values()))
                .mayYes("delivered", 0.4)
                .may(
                        "guarantee",
                        () -> draw.object()
                                .may("kind", () -> draw.pick(Guarantee.Kind.values()))
                                .may("until", () -> draw.day.plusDays(draw.between(-400, 400)))
                                .members)
                .mayYes("spouseSigned", 0.3)
                .mayYes("familyUse", 0.3)
                .may("estate", () -> draw.pick(Debt.Estate.values()))
                .members);
    }

    private void contact(Map<String, Object> contact) {
        contact.putAll(draw.object().may("perDay", () -> draw.between(1, 40)).members);
        if (contact.get("conduct") != null && draw.chance(0.1)) {
            var conduct = new ArrayList<Object>((List<?>) contact.get("conduct"));
            conduct.add(draw.pick(Conduct.DETENTION, Conduct.INJURY));
            contact.put("conduct", conduct);
        }
    }

    private void legalPaper(Map<String, Object> paper) {
        paper.putAll(draw.object().may("frozenBy", () -> draw.pick(LegalPaper.FrozenBy.values())).members);
        if (paper.get("kind") != null && draw.chance(0.3)) {
            paper.put("kind", draw.pick(KINDS.toArray(Kind[]::new)));
        }
    }
}
