package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractObjectAssert;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Limits.Digits;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type and the limits of a record's component say what its member may be. */
class RecordReaderTest {

    /** A code of two words and one of one. */
    public enum Colour implements Coded {
        RED,
        DARK_BLUE
    }

    /** A record within a record. */
    public record Inner(Boolean yes) {}

    /** One component of every type that a situation has. */
    public record Sample(
            @Length(min = 2, max = 4) @Nullable String name,
            @Digits(3) @Nullable String number,
            @Nullable String note,
            @Default("dark-blue") Colour colour,
            @Default LocalDate from,
            @Nullable LocalDate day,
            @Nullable Boolean paid,
            @Nullable Moment at,
            @Whole(min = 1, max = 9) @Nullable Range<Integer> count,
            @Amount @Nullable Range<BigDecimal> sum,
            @Rate @Nullable Range<BigDecimal> rate,
            @Nullable Range<LocalDate> on,
            @Length(min = 1, max = 2) @Nullable List<Colour> colours,
            @Nullable Inner inner) {}

    private static Sample read(String members) {
        var in = new Reading(Json.parser(json("{" + members + "}")), DAY, DeclaredMembers.NONE, null);
        in.next();
        return (Sample) new RecordReader(Sample.class).read(in);
    }

    private static AbstractObjectAssert<?, ?> assertRead(String members, Function<Sample, Object> member) {
        return assertThat(member.apply(read(members)));
    }

    @Test
    void what_is_absent_or_null_is_unknown_or_the_default() {
        var expected = new Sample(
                null, null, null, Colour.DARK_BLUE, DAY, null, null, null, null, null, null, null, null, null);
        assertThat(read("")).isEqualTo(expected);
        assertThat(read("'name':null,'colour':null,'from':null,'sum':null,'colours':null,'inner':null"))
                .isEqualTo(expected);
    }

    @Test
    void texts_codes_and_flags_are_read() {
        assertRead("'name':'Li'", Sample::name).isEqualTo("Li");
        assertRead("'name':'\\n张三😀'", Sample::name).isEqualTo("\n张三😀");
        assertRead("'number':'007'", Sample::number).isEqualTo("007");
        assertRead("'note':''", Sample::note).isEqualTo("");
        assertRead("'colour':'red'", Sample::colour).isEqualTo(Colour.RED);
        assertRead("'paid':true", Sample::paid).isEqualTo(true);
        assertRead("'paid':false", Sample::paid).isEqualTo(false);
        assertRead("'colours':['red','dark-blue']", Sample::colours).isEqualTo(List.of(Colour.RED, Colour.DARK_BLUE));
        assertRead("'inner':{'yes':true}", Sample::inner).isEqualTo(new Inner(true));
    }

    @Test
    void days_and_times_are_read() {
        assertRead("'from':'2026-01-31'", Sample::from).isEqualTo(LocalDate.of(2026, 1, 31));
        assertRead("'day':'1900-01-01'", Sample::day).isEqualTo(Limits.FIRST_DAY);
        assertRead("'day':'2200-12-31'", Sample::day).isEqualTo(Limits.LAST_DAY);
        assertRead("'at':'2026-11-20T18:40:00Z'", Sample::at)
                .isEqualTo(
                        new Moment("2026-11-20T18:40:00Z", Range.of(LocalDate.of(2026, 11, 21)), LocalTime.of(2, 40)));
        assertRead("'on':'1900'", Sample::on).isEqualTo(Range.between(Limits.FIRST_DAY, LocalDate.of(1900, 12, 31)));
        assertRead("'on':'2200-12'", Sample::on).isEqualTo(Range.between(LocalDate.of(2200, 12, 1), Limits.LAST_DAY));
        assertRead("'on':'2026-11-22'", Sample::on).isEqualTo(Range.of(DAY));
        assertRead("'on':{'atMost':'2026-11-22'}", Sample::on).isEqualTo(Range.atMost(DAY));
    }

    @Test
    void numbers_are_read_to_their_limits() {
        assertRead("'count':1", Sample::count).isEqualTo(Range.of(1));
        assertRead("'count':9", Sample::count).isEqualTo(Range.of(9));
        assertRead("'count':{'atLeast':1,'atMost':9}", Sample::count).isEqualTo(Range.between(1, 9));
        assertRead("'count':{'atLeast':4,'atMost':4}", Sample::count).isEqualTo(Range.of(4));
        assertRead("'count':{'atLeast':4,'atMost':null}", Sample::count).isEqualTo(Range.atLeast(4));
        assertRead("'sum':{'atMost':0.5}", Sample::sum).isEqualTo(Range.atMost(new BigDecimal("0.50")));
        assertRead("'sum':100", Sample::sum).isEqualTo(Range.of(new BigDecimal("100.00")));
        assertRead("'rate':0.0725", Sample::rate).isEqualTo(Range.of(new BigDecimal("0.0725")));
    }

    @Test
    void a_number_may_be_forty_signs_long() {
        assertRead("'sum':1." + "0".repeat(38), Sample::sum).isEqualTo(Range.of(new BigDecimal("1.00")));
        assertThat(refusal("'sum':1." + "0".repeat(39)).code()).isEqualTo(Code.OUT_OF_RANGE);
    }

    private static BadSituation refusal(String members) {
        return catchThrowableOfType(BadSituation.class, () -> read(members));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'name':'L'                              ; OUT_OF_RANGE    ; /name",
                "'name':'Lilli'                          ; OUT_OF_RANGE    ; /name",
                "'number':'0a7'                          ; OUT_OF_RANGE    ; /number",
                "'colour':'blue'                         ; UNKNOWN_CODE    ; /colour",
                "'from':'2026-11'                        ; WRONG_TYPE      ; /from",
                "'day':'1899-12-31'                      ; OUT_OF_RANGE    ; /day",
                "'day':'2201-01-01'                      ; OUT_OF_RANGE    ; /day",
                "'paid':'true'                           ; WRONG_TYPE      ; /paid",
                "'at':'2026-11-20T18:40'                 ; WRONG_TYPE      ; /at",
                "'on':'20'                               ; WRONG_TYPE      ; /on",
                "'on':{'atLeast':'2026-11'}              ; WRONG_TYPE      ; /on/atLeast",
                "'count':0                               ; OUT_OF_RANGE    ; /count",
                "'count':10                              ; OUT_OF_RANGE    ; /count",
                "'count':{'atLeast':0}                   ; OUT_OF_RANGE    ; /count/atLeast",
                "'count':{'atMost':10}                   ; OUT_OF_RANGE    ; /count/atMost",
                "'count':{'atLeast':4,'atMost':3}        ; CONTRADICTION   ; /count/atMost",
                "'count':{'atLeast':4,'atLeast':4}       ; CONTRADICTION   ; /count/atLeast",
                "'count':{'atLeast':null,'atLeast':4}    ; CONTRADICTION   ; /count/atLeast",
                "'count':{}                              ; MISSING_MEMBER  ; /count",
                "'count':{'atLeast':null}                ; MISSING_MEMBER  ; /count",
                "'count':{'least':4}                     ; UNKNOWN_MEMBER  ; /count/least",
                "'sum':0.125                             ; OUT_OF_RANGE    ; /sum",
                "'rate':100                              ; OUT_OF_RANGE    ; /rate",
                "'colours':[]                            ; MISSING_MEMBER  ; /colours/0",
                "'colours':['red','red','red']           ; TOO_MANY        ; /colours",
                "'colours':['red','pink']                ; UNKNOWN_CODE    ; /colours/1",
                "'inner':{}                              ; MISSING_MEMBER  ; /inner/yes",
                "'inner':{'yes':null}                    ; MISSING_MEMBER  ; /inner/yes",
                "'inner':{'yes':true,'yes':true}         ; CONTRADICTION   ; /inner/yes",
                "'inner':{'no':true}                     ; UNKNOWN_MEMBER  ; /inner/no",
            },
            delimiter = ';',
            quoteCharacter = '`')
    void anything_else_is_refused_at_its_place(String members, Code code, String pointer) {
        var refusal = refusal(members);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }
}
