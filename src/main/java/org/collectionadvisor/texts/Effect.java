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
import java.util.Set;
import java.util.TreeSet;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.MergePatch;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * What a step that is taken changes in the situation, as far as a situation can tell it; or what an answer tells.
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

    /** Stands for the situation as a whole, where an answer tells of it. */
    public static final String SITUATION = "Situation";

    /** Tells nothing. */
    static final Effect NONE = new Effect(Map.of());

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

    /** The members it sets, by their paths, and the lists to which it adds. */
    public Set<String> members() {
        var members = new TreeSet<String>();
        patches.keySet().forEach(fact -> {
            var list = RECORDS.get(fact);
            boolean isOne = list == null || List.of("Borrower", "Budget").contains(fact);
            if (!isOne && !fact.equals("Debt")) {
                members.add("/" + list);
            }
            collect(
                    list == null ? "" : "/" + list + (isOne ? "" : "/*"),
                    Objects.requireNonNull(patch(fact, ANY_DAY)),
                    members);
        });
        return members;
    }

    private static void collect(String path, ObjectNode patch, Set<String> into) {
        patch.properties().forEach(member -> {
            var at = path + "/" + member.getKey();
            if (member.getValue() instanceof ObjectNode within && !Range.isWrittenAs(within)) {
                collect(at, within, into);
            } else {
                into.add(at);
            }
        });
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
                ? yaml.items().stream()
                        .map(item -> read(item, RECORDS.keySet(), situations))
                        .toList()
                : List.of(read(yaml, RECORDS.keySet(), situations));
    }

    /** Reads one whose patches are of some facts only. */
    static Effect read(Yaml yaml, Set<String> facts, SituationReader situations) {
        var patches = new LinkedHashMap<String, String>();
        yaml.members().forEach((fact, patch) -> {
            if (!facts.contains(fact)) {
                patch.problem(Sentence.of("effect-fact", fact)
                        .near(fact, facts.stream().sorted().toList()));
            } else if (!patch.isMembers()) {
                patch.problem("no-members");
            } else {
                patches.put(fact, text(Json.mapper().valueToTree(patch.plain())));
            }
        });
        var effect = new Effect(patches);
        patches.keySet().stream()
                .filter(fact -> isTurned(Objects.requireNonNull(effect.patch(fact, ANY_DAY))))
                .forEach(fact -> yaml.member(fact).problem("range-turned"));
        patches.keySet().forEach(fact -> effect.check(fact, yaml.member(fact), situations));
        return effect;
    }

    /** Whether a range within ends before it begins. */
    private static boolean isTurned(JsonNode patch) {
        var least = patch.path("atLeast");
        var most = patch.path("atMost");
        boolean turned = least.isNumber()
                ? most.isNumber() && least.decimalValue().compareTo(most.decimalValue()) > 0
                : least.isTextual() && most.isTextual() && least.asText().compareTo(most.asText()) > 0;
        return turned || patch.valueStream().anyMatch(Effect::isTurned);
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
        var record = switch (fact) {
            case SITUATION -> situation;
            case "Debt" -> debt;
            case "Borrower", "Budget" -> situation.putObject(RECORDS.get(fact));
            default -> situation.putArray(RECORDS.get(fact)).addObject();
        };
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
