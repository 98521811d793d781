package org.collectionadvisor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Which agency a debt is with, as the situation tells and the advice does not: the one named with the debt, otherwise the first
 * collector of an agency that a contact names.
 *
 * @param byDebt names by the id of the debt
 */
public record Agencies(Map<String, String> byDebt) {
    /** Where no situation is at hand. */
    public static final Agencies NONE = new Agencies(Map.of());

    /** Those that a situation names. */
    public static Agencies of(Situation situation) {
        var named = new LinkedHashMap<String, String>();
        for (var debt : situation.debts()) {
            var agency = debt.agency();
            put(named, debt.id(), agency == null ? null : agency.name());
        }
        var contacts = situation.contacts();
        if (contacts != null) {
            contacts.stream()
                    .filter(contact -> contact.by() == Contact.By.AGENCY)
                    .forEach(contact -> put(named, contact.debtId(), contact.collector()));
        }
        return named.isEmpty() ? NONE : new Agencies(named);
    }

    /** The same from the JSON of a situation, whether or not it would be advised on. */
    public static Agencies of(JsonNode situation) {
        var named = new LinkedHashMap<String, String>();
        for (var debt : situation.path("debts")) {
            put(named, text(debt.path("id")), text(debt.at("/agency/name")));
        }
        for (var contact : situation.path("contacts")) {
            if (contact.path("by").asText().equals(Contact.By.AGENCY.code())) {
                put(named, text(contact.path("debtId")), text(contact.path("collector")));
            }
        }
        return new Agencies(named);
    }

    private static @Nullable String text(JsonNode value) {
        return value.textValue();
    }

    private static void put(Map<String, String> named, @Nullable String debt, @Nullable String name) {
        if (debt != null && name != null && !name.isBlank()) {
            named.putIfAbsent(debt, name);
        }
    }

    String of(@Nullable String debt) {
        return debt == null ? "" : byDebt.getOrDefault(debt, "");
    }

    /** As JSON on one line, to stand beside an advice until both are counted. */
    public byte[] json() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    /** Reads what {@link #json} wrote. */
    public static Agencies read(byte[] json, int from, int length) throws IOException {
        return Json.mapper().readValue(json, from, length, Agencies.class);
    }
}
