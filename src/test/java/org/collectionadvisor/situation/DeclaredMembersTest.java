package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.DeclaredMember.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rulebook's own members are read beside those that every debt and every borrower may have. */
class DeclaredMembersTest {
    private static final DeclaredMember VISITS = number("visits", Unit.TIMES, "1", "12");
    private static final DeclaredMember FEE = number("fee", Unit.YUAN, "0.50", "900");
    private static final DeclaredMember PART = number("part", Unit.SHARE, "0.001", "1");
    private static final DeclaredMember BRANCH = of("Debt", "branch", Type.CODE, List.of("east", "west"));
    private static final DeclaredMember MOVED = of("Debt", "moved", Type.DATE, List.of());
    private static final DeclaredMember VETERAN = of("Borrower", "veteran", Type.FLAG, List.of());
    private static final List<DeclaredMember> ALL = List.of(VISITS, FEE, PART, BRANCH, MOVED, VETERAN);

    private static DeclaredMember of(String fact, String name, Type type, List<String> codes) {
        return new DeclaredMember(fact, name, type, codes, Unit.NONE, BigDecimal.ZERO, BigDecimal.ZERO, "某项", "one");
    }

    private static DeclaredMember number(String name, Unit unit, String least, String most) {
        return new DeclaredMember(
                "Debt",
                name,
                Type.NUMBER,
                List.of(),
                unit,
                new BigDecimal(least),
                new BigDecimal(most),
                "某数",
                "a number");
    }

    private static Object read(Class<?> type, String json) {
        var in = new Reading(Json.parser(json(json)), DAY, new DeclaredMembers(ALL), null);
        in.next();
        return new RecordReader(type).read(in);
    }

    private static Map<String, Object> ofDebt(String members) {
        return ((Debt) read(Debt.class, "{'id':'d','product':'huabei'," + members + "}")).declared();
    }

    @Test
    void each_is_read_by_its_type() {
        assertThat(ofDebt("'visits':12,'fee':0.5,'part':0.250,'branch':'west','moved':'2026-11'"))
                .isEqualTo(Map.of(
                        "visits", Range.of(12),
                        "fee", Range.of(new BigDecimal("0.50")),
                        "part", Range.of(new BigDecimal("0.25")),
                        "branch", "west",
                        "moved", Range.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))));
        assertThat(ofDebt("'visits':1,'fee':900,'part':1,'moved':{'atLeast':'2026-11-22'}"))
                .isEqualTo(Map.of(
                        "visits", Range.of(1),
                        "fee", Range.of(new BigDecimal("900.00")),
                        "part", Range.of(BigDecimal.ONE),
                        "moved", Range.atLeast(DAY)));
        assertThat(ofDebt("'visits':{'atLeast':2,'atMost':3}")).isEqualTo(Map.of("visits", Range.between(2, 3)));
        assertThat(((Borrower) read(Borrower.class, "{'veteran':true}")).declared())
                .isEqualTo(Map.of("veteran", true));
    }

    @Test
    void null_is_unknown() {
        assertThat(ofDebt("'visits':null,'branch':'east'")).isEqualTo(Map.of("branch", "east"));
        assertThat(ofDebt("'visits':null")).isEmpty();
        assertThat(ofDebt("'stage':'overdue'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'visits':0 | OUT_OF_RANGE | `visits` must be from 1 to 12.",
                "'visits':13 | OUT_OF_RANGE | `visits` must be from 1 to 12.",
                "'visits':1.5 | WRONG_TYPE | `visits` must be a whole number.",
                "'fee':0.49 | OUT_OF_RANGE | `fee` must be from 0.50 to 900.",
                "'fee':900.01 | OUT_OF_RANGE | `fee` must be from 0.50 to 900.",
                "'fee':1.005 | OUT_OF_RANGE | `fee` must be at least 0 and below 1000000000000, with at most 2 decimals.",
                "'part':1.1 | OUT_OF_RANGE | `part` must be from 0.001 to 1.",
                "'branch':'north' | UNKNOWN_CODE | `branch` must be one of `east`, `west`.",
                "'visits':null,'visits':1 | CONTRADICTION | `visits` must be told once, not twice.",
                "'visit':1 | UNKNOWN_MEMBER | `visit` is not known here; did you mean `visits`?",
                "'veteran':true | UNKNOWN_MEMBER | ",
            },
            delimiter = '|',
            quoteCharacter = '~')
    void what_is_no_such_value_is_refused(String members, Code code, String message) {
        var refusal = catchThrowableOfType(BadSituation.class, () -> ofDebt(members));
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        if (message != null) {
            assertThat(refusal).hasMessage(message);
        }
    }

    @Test
    void a_rulebook_that_declares_none_adds_none() {
        assertThat(DeclaredMembers.NONE.of(Debt.class)).isEmpty();
        assertThat(new DeclaredMembers(ALL).of(Debt.class))
                .containsOnlyKeys("visits", "fee", "part", "branch", "moved");
        assertThat(new DeclaredMembers(ALL).of(Situation.class)).isEmpty();
    }

    @Test
    void the_reader_of_situations_takes_them() {
        var told = "{'id':'B-1','borrower':{'veteran':false},'debts':[{'id':'d','product':'huabei','visits':2}]}";
        var situation = new SituationReader(ALL).read(json(told), DAY);
        assertThat(situation.borrower().declared()).isEqualTo(Map.of("veteran", false));
        assertThat(situation.debts().get(0).declared()).isEqualTo(Map.of("visits", Range.of(2)));
    }

    @Test
    void only_amounts_shares_and_rates_have_decimals() {
        assertThat(VISITS.isWhole()).isTrue();
        assertThat(VISITS.of()).isEqualTo(Integer.class);
        for (var member : List.of(FEE, PART)) {
            assertThat(member.isWhole()).isFalse();
            assertThat(member.of()).isEqualTo(BigDecimal.class);
        }
        assertThat(FEE.decimals()).isEqualTo(2);
        assertThat(PART.decimals()).isEqualTo(10);
        assertThat(VETERAN.isWhole()).isFalse();
        assertThat(MOVED.isWhole()).isFalse();
        assertThat(MOVED.of()).isEqualTo(LocalDate.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_that_is_counted_has_no_decimals(Unit unit) {
        assertThat(DeclaredMember.isPart(unit))
                .isEqualTo(List.of("yuan", "share", "rate").contains(unit.word()));
    }
}
