package org.collectionadvisor.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.MergePatch;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * What a step that is taken changes in the situation, as far as a situation can tell it.
 *
 * @param patches a JSON Merge Patch by the fact whose record it changes; {@link #TODAY} stands for the situation's day
 */
public record Effect(Map<String, String> patches) {
    /** The facts whose records an effect may change, each with its list in a situation. */
    public static final Map<String, String> RECORDS = Map.of(
            "Borrower", "borrower",
            "Budget", "budget",
            "Debt", "debts",
            "Contact", "contacts",
            "Refusal", "refusals",
            "LegalPaper", "legalPapers");

    /** Stands for the day of the situation. */
    public static final String TODAY = "today";

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    public Effect {
        patches = Map.copyOf(patches);
    }

    /** The patch of a fact's record, with the day of a situation; null for none. */
    public @Nullable ObjectNode patch(String fact, LocalDate day) {
        var patch = patches.get(fact);
        try {
            return patch == null ? null : (ObjectNode) on(day, Json.mapper().readTree(patch));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    private static JsonNode on(LocalDate day, JsonNode patch) {
        if (patch.isTextual() && patch.asText().equals(TODAY)) {
            return TextNode.valueOf(day.toString());
        } else if (patch instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(on(day, member.getValue())));
        }
        return patch;
    }

    /** Reads an effect, or a list of them where an act may end in several ways. */
    static List<Effect> read(Yaml yaml, SituationReader situations) {
        if (yaml.isMissing()) {
            return List.of();
        }
        return yaml.isList()
                ? yaml.items().stream().map(item -> one(item, situations)).toList()
                : List.of(one(yaml, situations));
    }

    private static Effect one(Yaml yaml, SituationReader situations) {
        var patches = new LinkedHashMap<String, String>();
        yaml.members().forEach((fact, patch) -> {
            if (!RECORDS.containsKey(fact)) {
                patch.problem(Sentence.of("effect-fact", fact)
                        .near(fact, RECORDS.keySet().stream().sorted().toList()));
            } else if (!patch.isMembers()) {
                patch.problem("no-members");
            } else {
                patches.put(fact, text(Json.mapper().valueToTree(patch.plain())));
            }
        });
        var effect = new Effect(patches);
        patches.keySet().forEach(fact -> effect.check(fact, yaml.member(fact), situations));
        return effect;
    }

    private static String text(JsonNode json) {
        try {
            return Json.mapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    /** Whatever a patch sets must be a member that a situation may tell. */
    private void check(String fact, Yaml where, SituationReader situations) {
        var situation = Json.mapper().createObjectNode();
        situation.put("id", "effect").put("asOf", ANY_DAY.toString());
        var debt = situation.putArray("debts").addObject();
        debt.put("id", "debt").put("product", "other");
        var list = Objects.requireNonNull(RECORDS.get(fact));
        var record = fact.equals("Debt")
                ? debt
                : fact.equals("Borrower") || fact.equals("Budget")
                        ? situation.putObject(list)
                        : situation.putArray(list).addObject();
        MergePatch.apply(Objects.requireNonNull(patch(fact, ANY_DAY)), record);
        try {
            situations.read(text(situation), ANY_DAY);
        } catch (BadSituation e) {
            if (e.code() != BadSituation.Code.CONTRADICTION) {
                where.problem("effect-member", fact, e.getMessage());
            }
        }
    }
}
