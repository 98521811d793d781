package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.collectionadvisor.json.Json;

/** How a report is printed: for people, or for programs. */
enum ReportFormat {
    text,
    json;

    String written(String forPeople, Object forPrograms) throws JsonProcessingException {
        return this == text
                ? forPeople
                : new String(Layout.pretty(Json.mapper().writeValueAsBytes(forPrograms)), UTF_8) + "\n";
    }
}
