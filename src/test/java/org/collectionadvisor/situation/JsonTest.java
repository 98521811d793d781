package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Answer(
            String zeta,
            LocalDate day,
            LocalTime time,
            BigDecimal amount,
            Debt.Product product,
            List<Contact.Channel> channels,
            String left,
            @JsonInclude(JsonInclude.Include.ALWAYS) String shown,
            boolean alpha) {}

    @Test
    void recordsAreWrittenInTheirOwnOrderWithoutUnknowns() throws JsonProcessingException {
        var answer = new Answer(
                "债",
                LocalDate.of(2026, 11, 22),
                LocalTime.of(22, 40),
                new BigDecimal("1e3"),
                Debt.Product.CREDIT_CARD,
                List.of(Contact.Channel.PUBLIC_POST),
                null,
                null,
                true);
        assertThat(Json.mapper().writeValueAsString(answer))
                .isEqualTo("{\"zeta\":\"债\",\"day\":\"2026-11-22\",\"time\":\"22:40\",\"amount\":1000,"
                        + "\"product\":\"credit-card\",\"channels\":[\"public-post\"],\"shown\":null,\"alpha\":true}");
    }
}
