package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Debt.Product;
import org.collectionadvisor.situation.DebtBuilder;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationBuilder;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** The embedded call with situations built in Java. */
class AdvisorTest {
    private static final Advisor ADVISOR = Advisor.open();

    private static Situation late(int days, LocalDate asOf) {
        var debt = DebtBuilder.builder()
                .id("h")
                .product(Product.HUABEI)
                .daysPastDue(Range.of(days))
                .build();
        return SituationBuilder.builder()
                .id("B-1")
                .asOf(asOf)
                .debts(List.of(debt))
                .build();
    }

    @Test
    void a_situation_built_in_java_gets_the_advice_of_the_same_json() {
        var json = """
                {"id":"B-1","asOf":"2026-11-22","debts":[{"id":"h","product":"huabei","daysPastDue":40}]}""";
        assertThat(ADVISOR.write(ADVISOR.advise(late(40, Situations.DAY))))
                .asString()
                .isEqualTo(ADVISOR.advise(json));
    }

    @Test
    void without_a_day_it_is_of_today() {
        assertThat(ADVISOR.advise(late(40, null)).asOf())
                .isBetween(Advisor.today().minusDays(1), Advisor.today());
    }

    @Test
    void a_mistake_is_refused_by_every_call_that_takes_it() {
        for (Consumer<Situation> call :
                List.<Consumer<Situation>>of(ADVISOR::advise, ADVISOR::conclude, ADVISOR::explain, ADVISOR::check)) {
            assertThat(catchThrowableOfType(BadSituation.class, () -> call.accept(late(-40, Situations.DAY))))
                    .extracting(BadSituation::pointer)
                    .isEqualTo("/debts/0/daysPastDue");
        }
        assertThat(catchThrowableOfType(BadSituation.class, () -> ADVISOR.advise(late(40, LocalDate.of(2020, 1, 1))))
                        .pointer())
                .isEqualTo("/asOf");
    }
}
