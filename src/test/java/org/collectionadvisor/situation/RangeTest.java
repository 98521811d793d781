package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collectionadvisor.situation.Reads.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    private static final Range<Integer> TWO = Range.of(2);
    private static final Range<Integer> TWO_TO_FIVE = Range.between(2, 5);
    private static final Range<Integer> FROM_TWO = Range.atLeast(2);
    private static final Range<Integer> UP_TO_FIVE = Range.atMost(5);

    /** Ranges of each kind, as an advice has them. */
    record Told(Range<Integer> count, Range<BigDecimal> sum, Range<LocalDate> on) {}

    private static String written(Range<?> range) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(range).replace('"', '\'');
    }

    private static Told readBack(String members) throws JsonProcessingException {
        return Json.mapper().readValue(json("{" + members + "}"), Told.class);
    }

    @Test
    void it_has_an_end_and_none_below_its_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range<Integer>(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Range.between(3, 2));
        assertThat(TWO_TO_FIVE).isEqualTo(new Range<>(2, 5));
        assertThat(FROM_TWO).isEqualTo(new Range<>(2, null));
        assertThat(UP_TO_FIVE).isEqualTo(new Range<>(null, 5));
    }

    @Test
    void it_is_exact_where_both_ends_are_equal() {
        assertThat(TWO.isExact()).isTrue();
        assertThat(TWO.exact()).isEqualTo(2);
        // Equal, and not the same object; of amounts, not even written the same.
        assertThat(Range.between(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22))
                        .isExact())
                .isTrue();
        assertThat(Range.between(new BigDecimal("1"), new BigDecimal("1.00"))).isEqualTo(Range.of(new BigDecimal("1")));
        for (var open : new Range<?>[] {TWO_TO_FIVE, FROM_TWO, UP_TO_FIVE}) {
            assertThat(open.isExact()).isFalse();
            assertThat(open.exact()).isNull();
        }
    }

    @Test
    void what_rises_with_it_keeps_its_ends() {
        assertThat(TWO.map(n -> n * 10)).isEqualTo(Range.of(20));
        assertThat(TWO_TO_FIVE.map(n -> n * 10)).isEqualTo(Range.between(20, 50));
        assertThat(FROM_TWO.map(n -> n * 10)).isEqualTo(Range.atLeast(20));
        assertThat(UP_TO_FIVE.map(n -> n * 10)).isEqualTo(Range.atMost(50));
    }

    @Test
    void what_falls_as_it_rises_has_its_ends_exchanged() {
        assertThat(TWO.mapDown(n -> -n)).isEqualTo(Range.of(-2));
        assertThat(TWO_TO_FIVE.mapDown(n -> -n)).isEqualTo(Range.between(-5, -2));
        assertThat(FROM_TWO.mapDown(n -> -n)).isEqualTo(Range.atMost(-2));
        assertThat(UP_TO_FIVE.mapDown(n -> -n)).isEqualTo(Range.atLeast(-5));
    }

    @Test
    void a_sum_is_as_exact_as_its_parts() {
        assertThat(TWO.with(Range.of(3), Integer::sum)).isEqualTo(Range.of(5));
        assertThat(TWO.with(TWO_TO_FIVE, Integer::sum)).isEqualTo(Range.between(4, 7));
        assertThat(TWO_TO_FIVE.with(TWO, Integer::sum)).isEqualTo(Range.between(4, 7));
        assertThat(TWO_TO_FIVE.with(TWO_TO_FIVE, Integer::sum)).isEqualTo(Range.between(4, 10));
    }

    @Test
    void a_sum_is_open_where_a_part_is() {
        assertThat(FROM_TWO.with(TWO_TO_FIVE, Integer::sum)).isEqualTo(Range.atLeast(4));
        assertThat(TWO_TO_FIVE.with(FROM_TWO, Integer::sum)).isEqualTo(Range.atLeast(4));
        assertThat(UP_TO_FIVE.with(TWO_TO_FIVE, Integer::sum)).isEqualTo(Range.atMost(10));
        assertThat(TWO_TO_FIVE.with(UP_TO_FIVE, Integer::sum)).isEqualTo(Range.atMost(10));
        assertThat(FROM_TWO.with(UP_TO_FIVE, Integer::sum)).isNull();
        assertThat(UP_TO_FIVE.with(FROM_TWO, Integer::sum)).isNull();
    }

    @Test
    void a_sum_of_exact_values_is_worked_out_once() {
        var times = new int[1];
        TWO.with(Range.of(3), (one, other) -> times[0]++);
        TWO.map(one -> times[0]++);
        TWO.mapDown(one -> times[0]++);
        assertThat(times[0]).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2017-01-01;2017-12-31;'2017'",
                "2016-01-01;2016-12-31;'2016'",
                "0900-01-01;0900-12-31;'0900'",
                "2016-02-01;2016-02-29;'2016-02'",
                "2017-12-01;2017-12-31;'2017-12'",
                "2017-05-01;2017-05-01;'2017-05-01'",
                "2017-05-01;2017-05-30;{'atLeast':'2017-05-01','atMost':'2017-05-30'}",
                "2017-05-02;2017-05-31;{'atLeast':'2017-05-02','atMost':'2017-05-31'}",
                "2017-01-02;2017-12-31;{'atLeast':'2017-01-02','atMost':'2017-12-31'}",
                "2017-01-01;2017-12-30;{'atLeast':'2017-01-01','atMost':'2017-12-30'}",
                "2016-01-01;2017-12-31;{'atLeast':'2016-01-01','atMost':'2017-12-31'}",
                "2017-01-01;;{'atLeast':'2017-01-01'}",
                ";2017-12-31;{'atMost':'2017-12-31'}",
            },
            delimiter = ';',
            quoteCharacter = '`')
    void days_are_written_as_people_tell_them_and_read_back(LocalDate first, LocalDate last, String expected)
            throws JsonProcessingException {
        var days = new Range<>(first, last);
        assertThat(written(days)).isEqualTo(expected);
        assertThat(readBack("'on':" + expected).on()).isEqualTo(days);
    }

    @Test
    void numbers_are_written_as_they_are_told_and_read_back() throws JsonProcessingException {
        assertThat(written(TWO)).isEqualTo("2");
        assertThat(written(TWO_TO_FIVE)).isEqualTo("{'atLeast':2,'atMost':5}");
        assertThat(written(FROM_TWO)).isEqualTo("{'atLeast':2}");
        assertThat(written(UP_TO_FIVE)).isEqualTo("{'atMost':5}");
        assertThat(readBack("'count':2").count()).isEqualTo(TWO);
        assertThat(readBack("'count':{'atLeast':2,'atMost':5}").count()).isEqualTo(TWO_TO_FIVE);
        assertThat(readBack("'count':{'atLeast':2,'atMost':null}").count()).isEqualTo(FROM_TWO);
        assertThat(readBack("'count':{'atMost':5}").count()).isEqualTo(UP_TO_FIVE);
        assertThat(readBack("'sum':12.50").sum()).isEqualTo(Range.of(new BigDecimal("12.50")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'on':'May'", "'on':'2017-13'", "'count':{}", "'count':{'atLeast':5,'atMost':2}", "'count':'x'"})
    void what_is_no_range_is_not_read_back(String member) {
        assertThatThrownBy(() -> readBack(member)).isInstanceOf(InvalidFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{'atLeast':1};true",
                "{'atMost':1};true",
                "{'atLeast':1,'atMost':2};true",
                "{};false",
                "{'with':true};false",
                "['atLeast'];false",
                "1;false"
            },
            delimiter = ';',
            quoteCharacter = '`')
    void an_object_with_an_end_is_a_range_and_no_record(String value, boolean range) throws JsonProcessingException {
        assertThat(Range.isWrittenAs(Json.mapper().readTree(json(value)))).isEqualTo(range);
    }

    @Test
    void a_month_has_all_its_days() {
        assertThat(Range.of(YearMonth.of(2028, 2)))
                .isEqualTo(Range.between(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
    }

    @Test
    void it_is_shown_in_words() {
        assertThat(TWO).hasToString("2");
        assertThat(TWO_TO_FIVE).hasToString("2 to 5");
    }
}
