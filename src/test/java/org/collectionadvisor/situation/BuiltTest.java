package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.collectionadvisor.situation.Reads.DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Debt.Liability;
import org.collectionadvisor.situation.Debt.Product;
import org.collectionadvisor.situation.Situation.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A situation built in Java is taken, or refused, as the same situation in JSON. */
class BuiltTest {
    private static final SituationReader READER = new SituationReader();
    private static final Debt DEBT =
            DebtBuilder.builder().id("d").product(Product.HUABEI).build();

    private static Situation with(UnaryOperator<SituationBuilder> change) {
        return change.apply(SituationBuilder.builder().id("B-1").debts(List.of(DEBT)))
                .build();
    }

    private static Situation withDebt(UnaryOperator<DebtBuilder> change) {
        return with(told ->
                told.debts(List.of(change.apply(DebtBuilder.builder(DEBT)).build())));
    }

    @Test
    @Tag("drawn")
    void what_was_read_stays_the_same() {
        Situations.grownLines(7)
                .limit(2_000)
                .map(line -> READER.read(line, DAY))
                .forEach(situation -> assertThat(READER.check(situation, DAY)).isEqualTo(situation));
    }

    @Test
    void what_is_missing_takes_the_default_of_the_json() {
        var checked = READER.check(with(told -> told), DAY);
        assertThat(checked).isEqualTo(Reads.read(Reads.json("{'id':'B-1','debts':[{'id':'d','product':'huabei'}]}")));
        assertThat(checked.asOf()).isEqualTo(DAY);
        assertThat(checked.language()).isEqualTo(Language.ZH);
        assertThat(checked.debts().get(0).liability()).isEqualTo(Liability.BORROWER);
        assertThat(checked.contacts()).isNull();
    }

    @Test
    void amounts_rates_and_moments_become_what_the_reader_makes_of_them() {
        var checked = READER.check(
                withDebt(debt -> debt.outstanding(Range.of(new BigDecimal("1.2E+4")))
                        .allInAnnualRate(Range.of(new BigDecimal("0.180")))),
                DAY);
        assertThat(checked.debts().get(0).outstanding()).isEqualTo(Range.of(new BigDecimal("12000.00")));
        assertThat(checked.debts().get(0).allInAnnualRate()).isEqualTo(Range.of(new BigDecimal("0.18")));

        var late = OffsetDateTime.parse("2026-11-20T18:40:00Z");
        var contacts = Stream.of(Moment.of(DAY), Moment.of(late))
                .map(at -> ContactBuilder.builder().at(at).build())
                .toList();
        assertThat(READER.check(with(told -> told.contacts(contacts)), DAY).contacts())
                .isEqualTo(contacts)
                .last()
                .extracting(contact -> contact.at().date())
                .isEqualTo(Range.of(LocalDate.of(2026, 11, 21)));
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of(
                        withDebt(debt -> debt.daysPastDue(Range.of(-40))), Code.OUT_OF_RANGE, "/debts/0/daysPastDue"),
                Arguments.of(withDebt(debt -> debt.id(null)), Code.MISSING_MEMBER, "/debts/0/id"),
                Arguments.of(withDebt(debt -> debt.product(null)), Code.MISSING_MEMBER, "/debts/0/product"),
                Arguments.of(
                        withDebt(debt -> debt.outstanding(Range.of(new BigDecimal("1.005")))),
                        Code.OUT_OF_RANGE,
                        "/debts/0/outstanding"),
                Arguments.of(
                        withDebt(debt -> debt.outstanding(Range.of(new BigDecimal("1E+999999999")))),
                        Code.OUT_OF_RANGE,
                        "/debts/0/outstanding"),
                Arguments.of(
                        withDebt(debt -> debt.openedOn(Range.of(DAY.plusDays(1)))),
                        Code.CONTRADICTION,
                        "/debts/0/openedOn"),
                Arguments.of(
                        withDebt(debt -> debt.openedOn(Range.of(LocalDate.MAX))), Code.WRONG_TYPE, "/debts/0/openedOn"),
                Arguments.of(
                        withDebt(debt -> debt.cardDemandDates(Collections.singletonList(null))),
                        Code.WRONG_TYPE,
                        "/debts/0/cardDemandDates/0"),
                Arguments.of(withDebt(debt -> debt.creditor("\ud800")), Code.NOT_UTF8, "/debts/0/creditor"),
                Arguments.of(with(told -> told.id(null)), Code.MISSING_MEMBER, "/id"),
                Arguments.of(with(told -> told.id("")), Code.OUT_OF_RANGE, "/id"),
                Arguments.of(with(told -> told.debts(null)), Code.MISSING_MEMBER, "/debts"),
                Arguments.of(with(told -> told.debts(List.of())), Code.MISSING_MEMBER, "/debts/0"),
                Arguments.of(with(told -> told.debts(Arrays.asList(DEBT, null))), Code.WRONG_TYPE, "/debts/1"),
                Arguments.of(with(told -> told.debts(List.of(DEBT, DEBT))), Code.CONTRADICTION, "/debts/1/id"),
                Arguments.of(with(told -> told.debts(Collections.nCopies(201, DEBT))), Code.TOO_MANY, "/debts"),
                Arguments.of(
                        with(told -> told.refusals(
                                List.of(RefusalBuilder.builder().debtId("e").build()))),
                        Code.CONTRADICTION,
                        "/refusals/0/debtId"),
                Arguments.of(
                        with(told -> told.borrower(
                                BorrowerBuilder.builder().regionCode("x").build())),
                        Code.OUT_OF_RANGE,
                        "/borrower/regionCode"),
                Arguments.of(withDebt(debt -> debt.creditor("x".repeat(Limits.BYTES))), Code.TOO_LONG, ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_refused_where_the_json_would_have_it(Situation built, Code code, String pointer) {
        var refusal = catchThrowableOfType(BadSituation.class, () -> READER.check(built, DAY));
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.id()).isEqualTo(pointer.equals("/id") ? null : "B-1");
    }

    @Test
    void the_message_is_that_of_the_json() {
        var built = withDebt(debt -> debt.daysPastDue(Range.of(-40)));
        assertThat(catchThrowableOfType(BadSituation.class, () -> READER.check(built, DAY)))
                .hasMessage(Reads.refusal(Reads.withDebt("'daysPastDue':-40")).getMessage());
    }
}
