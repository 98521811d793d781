package org.collectionadvisor.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("drawn")
class SituationsTest {

    @Test
    void twoThousandDrawnSituationsAreReadWithoutRefusal() {
        assertThat(Stream.concat(
                                Situations.lines(7).limit(1000),
                                Situations.grownLines(7).limit(1000))
                        .map(Reads::read))
                .hasSize(2000)
                .allSatisfy(situation -> assertThat(situation.asOf()).isBetween("2025-03-01", "2026-11-22"));
    }

    @Test
    void theSameSeedDrawsTheSameLines() {
        assertThat(Situations.lines(3).limit(50).toList())
                .isEqualTo(Situations.lines(3).limit(50).toList())
                .isNotEqualTo(Situations.lines(4).limit(50).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void theDrawnTellEveryMemberAndEveryCodeAndAlsoLeaveThemOut() throws JsonProcessingException {
        Set<String> seen = new HashSet<>();
        for (var line : Situations.grownLines(7).limit(2000).toList()) {
            collect(Json.mapper().readTree(line), Situation.class, seen);
        }
        assertThat(seen).containsAll(expected(Situation.class).collect(Collectors.toSet()));
    }

    @Test
    void aDamagedLineIsReadOrRefusedAndNothingElseHappens() {
        var random = new Random(11);
        int refused = 0;
        for (var line : Situations.lines(11).limit(2000).toList()) {
            var bytes = line.getBytes(UTF_8);
            for (int times = random.nextInt(3); times >= 0; times--) {
                var from = bytes[random.nextInt(bytes.length)];
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? from : (byte) random.nextInt();
            }
            try {
                new SituationReader().read(bytes, Situations.DAY);
            } catch (BadSituation e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank();
                assertThat(JsonPointer.compile(e.pointer())).hasToString(e.pointer());
            }
        }
        assertThat(refused).isBetween(500, 1999);
    }

    private static void collect(JsonNode object, Class<?> type, Set<String> seen) {
        for (var component : type.getRecordComponents()) {
            var value = object.get(component.getName());
            var place = type.getSimpleName() + "." + component.getName();
            seen.add(place + (value == null || value.isNull() ? " unknown" : " told"));
            var inner = innerType(component);
            for (var one : value == null ? Set.<JsonNode>of() : value.isArray() ? value : Set.of(value)) {
                if (inner.isEnum()) {
                    seen.add(place + " " + one.asText());
                } else if (one.isObject() && component.getType() != Range.class) {
                    collect(one, inner, seen);
                }
            }
        }
    }

    private static Stream<String> expected(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != java.util.Map.class)
                .flatMap(component -> {
                    var place = type.getSimpleName() + "." + component.getName();
                    var required = Set.of("Situation.id", "Situation.debts", "Debt.id", "Debt.product")
                            .contains(place);
                    var told = required ? Stream.of(place + " told") : Stream.of(place + " told", place + " unknown");
                    var inner = innerType(component);
                    if (inner.isEnum()) {
                        return Stream.concat(
                                told,
                                Stream.of(inner.getEnumConstants()).map(code -> place + " " + ((Coded) code).code()));
                    }
                    return inner.isRecord() && inner != Moment.class && inner != Range.class
                            ? Stream.concat(told, expected(inner))
                            : told;
                });
    }

    private static Class<?> innerType(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : component.getType();
    }
}
