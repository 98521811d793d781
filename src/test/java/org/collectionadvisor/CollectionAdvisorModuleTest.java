package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers of other programs bind situations and advice as this one does. */
class CollectionAdvisorModuleTest {
    private static final Advisor ADVISOR = Advisor.open();
    private static final List<Situation> DRAWN = Situations.grownLines(11)
            .limit(150)
            .map(line -> new SituationReader().read(line, Situations.DAY))
            .toList();

    private static final List<Advice> ADVICES = DRAWN.stream()
            .flatMap(situation -> Stream.of(Form.values()).map(form -> ADVISOR.advise(situation, form)))
            .toList();

    static List<ObjectMapper> mappers() {
        return List.of(
                new ObjectMapper().registerModule(new CollectionAdvisorModule()),
                new ObjectMapper().findAndRegisterModules(),
                JsonMapper.builder()
                        .addModule(new CollectionAdvisorModule())
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .defaultPropertyInclusion(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                        .build());
    }

    private static byte[] json(Advice advice) {
        return ADVISOR.write(advice);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_situation_that_was_written_reads_as_the_same(ObjectMapper mapper) throws Exception {
        for (var situation : DRAWN) {
            var json = mapper.writeValueAsString(situation);
            assertThat(json).doesNotContain("null");
            assertThat(mapper.readValue(json, Situation.class)).isEqualTo(situation);
            assertThat(mapper.<Situation>treeToValue(mapper.valueToTree(situation), Situation.class))
                    .isEqualTo(situation);
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void an_advice_is_written_and_read_without_losing_a_byte(ObjectMapper mapper) throws Exception {
        for (var advice : ADVICES) {
            assertThat(mapper.writeValueAsBytes(advice)).isEqualTo(json(advice));
            assertThat(json(mapper.readValue(json(advice), Advice.class))).isEqualTo(json(advice));
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void both_stand_within_other_objects(ObjectMapper mapper) throws Exception {
        record Letter(Situation situation, List<Advice> advices, BigDecimal fee) {}
        var letter = new Letter(DRAWN.get(0), List.of(ADVICES.get(0)), new BigDecimal("1E+3"));
        var json = mapper.writeValueAsString(letter);
        assertThat(json).contains("1E+3");
        var read = mapper.readValue(json, Letter.class);
        assertThat(read.situation()).isEqualTo(letter.situation());
        assertThat(json(read.advices().get(0))).isEqualTo(json(letter.advices().get(0)));
        assertThat(read.fee()).isEqualByComparingTo(letter.fee());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_situation_is_read_strictly(ObjectMapper mapper) {
        var unknown = refusal(mapper, """
                {"situation": {"id": "B-1", "debts": [{"id": "d", "product": "huabei", "daysPastdue": 1}]}}""");
        assertThat(unknown)
                .hasMessageContaining("UNKNOWN_MEMBER at `/debts/0/daysPastdue`: `daysPastdue` is not known");
        assertThat(unknown.getPathReference()).contains("situation");
        assertThat(unknown.getCause()).isInstanceOf(BadSituation.class);
        assertThat(refusal(mapper, """
                {"situation": {"id": "B-1", "debts": [{"id": "d", "product": "casino"}]}}""")).hasMessageContaining("UNKNOWN_CODE at `/debts/0/product`");
        assertThat(refusal(mapper, """
                {"situation": {"id": "B-1", "debts": [{"id": "d", "product": "huabei", "principal": 1.000000000000000000001}]}}""")).hasMessageContaining("OUT_OF_RANGE at `/debts/0/principal`");
        assertThat(refusal(mapper, """
                {"situation": {"id": "B-1", "debts": [{"id": "d", "product": "huabei", "principal": 1e999999}]}}""")).hasMessageContaining("OUT_OF_RANGE at `/debts/0/principal`");
        assertThat(refusal(mapper, "{\"situation\": 7}"))
                .hasMessageContaining("WRONG_TYPE: The situation must be an object");
    }

    private static JsonMappingException refusal(ObjectMapper mapper, String json) {
        record Letter(Situation situation) {}
        return catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(json, Letter.class));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void an_unknown_member_of_an_advice_is_as_welcome_as_the_mapper_says(ObjectMapper mapper) throws Exception {
        var advice = ADVICES.get(0);
        var json = new String(json(advice), StandardCharsets.UTF_8);
        var newer = json.replaceFirst("}$", ",\"newer\":true}");
        if (mapper.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            assertThat(catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(newer, Advice.class)))
                    .hasMessageContaining("newer");
        } else {
            assertThat(json(mapper.readValue(newer, Advice.class))).isEqualTo(json(advice));
        }
    }

    @Test
    void a_map_becomes_a_situation() {
        var mapper = new ObjectMapper().findAndRegisterModules();
        var debt = Map.of("id", "d", "product", "credit-card", "outstanding", 12.5, "dueDate", "2026-11-22");
        var situation = mapper.convertValue(Map.of("id", "B-1", "debts", List.of(debt)), Situation.class);
        assertThat(situation.debts().get(0).outstanding()).isEqualTo(Range.of(new BigDecimal("12.50")));
        assertThat(new String(json(ADVISOR.advise(situation)), StandardCharsets.UTF_8))
                .contains("B-1");
    }
}
