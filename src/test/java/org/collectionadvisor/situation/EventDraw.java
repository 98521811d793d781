package org.collectionadvisor.situation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Contact.By;
import org.collectionadvisor.situation.Contact.Channel;
import org.collectionadvisor.situation.Contact.Conduct;
import org.collectionadvisor.situation.Contact.To;
import org.collectionadvisor.situation.LegalPaper.Authenticity;
import org.collectionadvisor.situation.LegalPaper.Kind;
import org.collectionadvisor.situation.LegalPaper.Via;
import org.collectionadvisor.situation.Refusal.Form;
import org.collectionadvisor.situation.Refusal.Reason;
import org.collectionadvisor.situation.Refusal.SentTo;

/** Draws what happened between collectors, courts and the borrower of the debts drawn before. */
final class EventDraw {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    // Those of the first version, in its order: GrownDraw adds the others, so that what was drawn before stays the
    // same.
    private static final Conduct[] CONDUCT = Stream.of(Conduct.values())
            .filter(one -> one != Conduct.DETENTION && one != Conduct.INJURY)
            .toArray(Conduct[]::new);
    private static final Kind[] KINDS = Stream.of(Kind.values())
            .filter(one -> !GrownDraw.KINDS.contains(one))
            .toArray(Kind[]::new);

    private final Draw draw;
    private final List<Map<String, Object>> debts;

    EventDraw(Draw draw, List<Map<String, Object>> debts) {
        this.draw = draw;
        this.debts = debts;
    }

    Object contacts() {
        return many(draw.pick(0, 1, 2, 3, 5, 10, 30), this::contact);
    }

    Object refusals() {
        return many(draw.pick(0, 0, 1, 2, 3), this::refusal);
    }

    Object legalPapers() {
        return many(draw.pick(0, 0, 0, 1, 1, 3), this::legalPaper);
    }

    private Map<String, Object> contact() {
        var debt = draw.one(debts);
        var channel = draw.chance(0.5) ? Channel.CALL : draw.pick(Channel.values());
        var to = draw.chance(0.6) ? To.BORROWER : draw.pick(To.values());
        return draw.object()
                .may("debtId", () -> debt.get("id"))
                .may("at", this::moment)
                .may("channel", () -> channel)
                .may("by", () -> by(debt))
                .may("collector", () -> draw.pick("某催收公司", "某律师事务所", "客服 1024"))
                .may("to", () -> to)
                .may("count", () -> draw.chance(0.8) ? 1 : draw.between(2, 20))
                .may("calledNumber", () -> draw.pick("own", "work", "mother"))
                .mayYes("connected", 0.5)
                .rarely("visitors", channel == Channel.VISIT ? 1 : 0.02, () -> draw.between(1, 4))
                .rarely("agreed", 0.3, () -> draw.chance(0.3))
                .rarely("unreachableBefore", to == To.BORROWER ? 0.05 : 0.8, () -> draw.chance(0.5))
                .rarely("onlyAskedToPassOn", to == To.BORROWER ? 0.05 : 0.8, () -> draw.chance(0.5))
                .rarely("thirdPartyObjected", to == To.BORROWER ? 0.05 : 0.8, () -> draw.chance(0.5))
                .may("conduct", () -> draw.some(CONDUCT, draw.pick(0, 0, 0, 1, 3)))
                .members;
    }

    private By by(Map<?, ?> debt) {
        var agency = (Map<?, ?>) debt.get("agency");
        boolean withoutAgency = agency != null && Boolean.FALSE.equals(agency.get("with"));
        var by = draw.chance(0.4) ? By.AGENCY : draw.pick(By.values());
        return withoutAgency && by == By.AGENCY ? By.CREDITOR : by;
    }

    private String moment() {
        var date = draw.daysAgo(0, draw.pick(0, 7, 30, 90));
        if (draw.chance(0.15)) {
            return date.toString();
        }
        int hour = draw.chance(0.8) ? draw.between(8, 21) : draw.between(0, 23);
        var at = date.atTime(hour, draw.between(0, 59), draw.pick(0, 0, 30)).atOffset(CHINA);
        var told =
                at.withOffsetSameInstant(draw.pick(CHINA, CHINA, CHINA, CHINA, ZoneOffset.UTC, ZoneOffset.ofHours(-5)));
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(told);
    }

    private Map<String, Object> refusal() {
        var at = draw.daysAgo(0, 120);
        return draw.object()
                .may("debtId", this::debtId)
                .may("form", () -> draw.pick(Form.values()))
                .may("at", () -> at)
                .rarely("withdrawnOn", 0.2, () -> until(at))
                .mayYes("stillPublic", 0.3)
                .may("sentTo", () -> draw.pick(SentTo.values()))
                .may("reachableVia", () -> draw.some(Channel.values(), 2))
                .may("reasons", () -> draw.some(Reason.values(), 2))
                .mayYes("admitsDebt", 0.3)
                .mayYes("offersAlternative", 0.3)
                .mayYes("namesCollector", 0.2)
                .members;
    }

    private Map<String, Object> legalPaper() {
        var received = draw.day.minusDays(draw.pick(0, 1, 3, 7, 9, 10, 12, 14, 15, 16, 20, 29, 30, 31, 60, 200, 800));
        return draw.object()
                .may("debtId", this::debtId)
                .may("kind", () -> draw.pick(KINDS))
                .may("receivedOn", () -> received)
                .may("via", () -> draw.pick(Via.values()))
                .rarely("authenticity", 0.5, () -> draw.pick(Authenticity.values()))
                .rarely("hearingOn", 0.4, () -> received.plusDays(draw.between(5, 90)))
                .rarely("performBy", 0.3, () -> received.plusDays(draw.between(5, 60)))
                .rarely("respondedOn", 0.2, () -> until(received))
                .rarely("smallClaims", 0.4, () -> draw.chance(0.4))
                .members;
    }

    private Object debtId() {
        return draw.one(debts).get("id");
    }

    private LocalDate until(LocalDate from) {
        return from.plusDays(draw.between(0, (int) (draw.day.toEpochDay() - from.toEpochDay())));
    }

    private static Object many(int count, Supplier<Map<String, Object>> one) {
        return Stream.generate(one).limit(count).toList();
    }
}
