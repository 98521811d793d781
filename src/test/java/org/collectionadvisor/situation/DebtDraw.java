package org.collectionadvisor.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Debt.CreditorKind;
import org.collectionadvisor.situation.Debt.Liability;
import org.collectionadvisor.situation.Debt.Product;
import org.collectionadvisor.situation.Debt.SecuredBy;
import org.collectionadvisor.situation.Debt.Stage;

/** Draws one debt: how far it has come first, and then the dates that go with it. */
final class DebtDraw {

    private final Draw draw;
    private final Stage stage;
    private final LocalDate dueDate;
    private final int daysPastDue;
    private final boolean old;

    DebtDraw(Draw draw) {
        this.draw = draw;
        old = draw.chance(0.08);
        stage = old
                ? draw.pick(Stage.OVERDUE, Stage.OVERDUE, Stage.SUED)
                : draw.pick(
                        Stage.CURRENT,
                        Stage.OVERDUE,
                        Stage.OVERDUE,
                        Stage.OVERDUE,
                        Stage.OVERDUE,
                        Stage.OVERDUE,
                        draw.pick(Stage.values()));
        dueDate = dueDate();
        daysPastDue = (int) Math.max(0, ChronoUnit.DAYS.between(dueDate, draw.day));
    }

    private LocalDate dueDate() {
        if (old) {
            return LocalDate.of(draw.between(2017, 2021), draw.between(1, 12), draw.between(1, 28));
        }
        return switch (stage) {
            case CURRENT, SETTLED -> draw.day.plusDays(draw.between(0, 30));
            case OVERDUE -> draw.daysAgo(1, draw.pick(5, 35, 65, 95, 130, 200, 700));
            case SUED, JUDGMENT, ENFORCEMENT -> draw.daysAgo(120, 1200);
        };
    }

    Map<String, Object> debt(String id) {
        var product = draw.pick(Product.values());
        var principal = draw.yuan(300, draw.pick(6000, 40_000, 60_000, 300_000));
        var told = draw.object()
                .must("id", id)
                .must("product", product)
                .may("creditor", () -> creditor(product))
                .may("creditorKind", () -> draw.chance(0.7) ? usualKind(product) : draw.pick(CreditorKind.values()))
                .mayYes("facilitated", 0.4)
                .rarely("liability", 0.5, () -> draw.chance(0.6) ? Liability.BORROWER : draw.pick(Liability.values()))
                .may("openedOn", this::openedOn)
                .rarely("creditLimit", 0.5, () -> draw.yuan(1000, 80_000))
                .may("principal", () -> principal)
                .may("outstanding", () -> principal.add(draw.yuan(0, 9000)))
                .may("pastDueAmount", () -> daysPastDue == 0 ? 0 : draw.pick(principal, draw.yuan(100, 3000)))
                .may("allInAnnualRate", () -> draw.between(0, draw.pick(20, 24, 36, 60)) / 100.0)
                .may("monthlyDue", () -> draw.yuan(100, 6000))
                .may("remainingMonths", () -> draw.between(0, 36))
                .may("dueDate", () -> dueDate)
                .may("finalDueDate", () -> dueDate.plusMonths(old ? draw.between(0, 18) : draw.between(0, 36)))
                .may("daysPastDue", () -> daysPastDue)
                .rarely("lastDemandOn", old ? 0.3 : 0.8, this::spokenOf)
                .rarely("lastAcknowledgedOn", old ? 0.2 : 0.6, this::spokenOf);
        if (stage == Stage.SETTLED) {
            told.must("stage", stage).may("settledOn", () -> draw.daysAgo(0, 400));
        } else {
            told.may("stage", () -> stage);
        }
        return told.rarely("agency", 0.6, this::agency)
                .rarely("assignment", 0.3, this::assignment)
                .mayYes("onCreditReport", 0.5)
                .mayYes("reportNoticeReceived", 0.4)
                .mayYes("reportWrong", 0.1)
                .mayYes("disputed", 0.1)
                .rarely("securedBy", 0.2, () -> draw.pick(SecuredBy.values()))
                .rarely("cardDemandDates", product == Product.CREDIT_CARD ? 0.9 : 0.02, this::demandDates)
                .rarely("plan", 0.4, this::plan)
                .members;
    }

    private Object agency() {
        return draw.object()
                .mayYes("with", 0.5)
                .may("name", () -> draw.pick("某信息咨询有限公司", "某资产管理服务有限公司"))
                .mayYes("noticeReceived", 0.4)
                .mayYes("onLenderList", 0.5)
                .members;
    }

    private Object assignment() {
        return draw.object()
                .may("on", () -> draw.daysAgo(0, 500))
                .mayYes("noticeReceived", 0.5)
                .may("newCreditor", () -> "某金融资产管理股份有限公司")
                .members;
    }

    private Object plan() {
        return draw.object()
                .may("askedOn", () -> draw.daysAgo(0, 60))
                .mayYes("offered", 0.5)
                .rarely("agreedOn", 0.5, () -> draw.daysAgo(0, 200))
                .may("monthly", () -> draw.yuan(50, 3000))
                .may("months", () -> draw.pick(3, 6, 12, 24, 60))
                .mayYes("kept", 0.7)
                .members;
    }

    private Object demandDates() {
        return Stream.generate(this::spokenOf)
                .limit(draw.between(0, 4))
                .sorted()
                .toList();
    }

    private LocalDate openedOn() {
        var first = dueDate.isBefore(draw.day) ? dueDate : draw.day;
        return first.minusDays(draw.between(90, 1000));
    }

    /**
     * A day on which somebody spoke of the debt: since it was due, and of most old debts nobody has spoken for long.
     */
    private LocalDate spokenOf() {
        int span = old && draw.chance(0.7) ? Math.min(daysPastDue, 300) : daysPastDue;
        return daysPastDue == 0 ? draw.day : dueDate.plusDays(draw.between(0, span));
    }

    private static CreditorKind usualKind(Product product) {
        return switch (product) {
            case HUABEI, JIEBEI, CONSUMER_LOAN, PAY_LATER -> CreditorKind.CONSUMER_FINANCE;
            case CREDIT_CARD, BANK_LOAN, MORTGAGE, CAR_LOAN -> CreditorKind.BANK;
            case MICRO_LOAN -> CreditorKind.MICRO_LOAN;
            case ONLINE_LOAN, OTHER -> CreditorKind.OTHER_LICENSED;
            case PRIVATE_LOAN -> CreditorKind.PRIVATE;
        };
    }

    private static String creditor(Product product) {
        return switch (product) {
            case HUABEI, JIEBEI -> "重庆蚂蚁消费金融有限公司";
            case CREDIT_CARD, BANK_LOAN, MORTGAGE -> "某商业银行";
            case PRIVATE_LOAN -> "张某";
            default -> "某消费金融有限公司";
        };
    }
}
