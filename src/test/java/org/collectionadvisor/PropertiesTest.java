package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Advice.ForDebt;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** What holds of every advice, tried on generated situations of each side of the dates. */
class PropertiesTest {
    private static final int SITUATIONS = 1_000;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 7, 31),
            LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 11, 22));
    private static final Advisor ADVISOR = Advisor.open();
    private static final List<String> LINES =
            Situations.lines(23).limit(SITUATIONS).toList();

    private static Situation read(String line) {
        return new SituationReader().read(line, Situations.DAY);
    }

    private static String changed(String line, Consumer<ObjectNode> change) {
        try {
            var situation = (ObjectNode) Json.mapper().readTree(line);
            change.accept(situation);
            return situation.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The level of each debt and channel that may never fall. */
    private static Map<String, Level> levels(Advice advice) {
        var levels = new HashMap<String, Level>();
        advice.risks().stream()
                .filter(risk -> risk.channel() != Channel.ASSIGNMENT)
                .forEach(risk -> levels.put(risk.debtId() + " " + risk.channel(), risk.level()));
        return levels;
    }

    private static void mustNotFall(Consumer<ObjectNode> change) {
        int compared = 0;
        for (var line : LINES) {
            Situation worse;
            try {
                worse = read(changed(line, change));
            } catch (BadSituation e) {
                continue; // the change contradicts the rest of the situation
            }
            var before = levels(ADVISOR.advise(read(line)));
            var after = levels(ADVISOR.advise(worse));
            before.forEach((what, level) ->
                    assertThat(after.get(what)).as(what + " of " + line).isGreaterThanOrEqualTo(level));
            compared++;
        }
        assertThat(compared).isGreaterThan(SITUATIONS / 4);
    }

    private static void eachDebt(ObjectNode situation, Consumer<ObjectNode> change) {
        situation.get("debts").forEach(debt -> change.accept((ObjectNode) debt));
    }

    @Test
    void more_days_past_due_never_lower_a_risk() {
        mustNotFall(situation -> eachDebt(situation, debt -> {
            int more = 37;
            if (debt.hasNonNull("dueDate")) {
                debt.put(
                        "dueDate",
                        LocalDate.parse(debt.get("dueDate").asText())
                                .minusDays(more)
                                .toString());
            }
            if (debt.hasNonNull("daysPastDue")) {
                debt.put("daysPastDue", debt.get("daysPastDue").asInt() + more);
            }
        }));
    }

    @Test
    void more_principal_or_outstanding_never_lower_a_risk() {
        for (var member : List.of("principal", "outstanding")) {
            mustNotFall(situation -> eachDebt(situation, debt -> {
                if (debt.hasNonNull(member)) {
                    debt.put(member, debt.get(member).asInt() + 60_000);
                }
            }));
        }
    }

    @Test
    void a_refusal_without_another_way_never_lowers_a_risk() {
        mustNotFall(situation -> {
            var refusals = situation.get("refusals") instanceof ArrayNode told ? told : situation.putArray("refusals");
            refusals.addObject().put("form", "sms").put("at", "2025-02-01").put("offersAlternative", false);
        });
    }

    @Test
    void a_crisis_is_met_with_human_help_first_and_with_little_else() {
        for (var line : LINES) {
            var advice = ADVISOR.advise(read(
                    changed(line, situation -> situation.putObject("borrower").put("distress", "crisis"))));
            assertThat(advice.steps().get(0).code()).isIn("emergency-help", "psychological-support");
            for (var step : advice.steps()) {
                assertThat(step.forDebts()).extracting(ForDebt::draft).containsOnlyNulls();
                if (!step.category().equals("safety") && !step.code().equals("keep-evidence")) {
                    assertThat(step.category()).isEqualTo("know-rights");
                    assertThat(step.by() == null
                                    || !step.by().isAfter(advice.asOf().plusDays(15)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nobody_is_sent_away_without_a_step() {
        for (var line : LINES) {
            assertThat(ADVISOR.advise(read(line)).steps()).as(line).isNotEmpty();
        }
    }

    @Test
    void no_step_contradicts_another() throws IOException {
        var pairs = table("forbidden-pairs.csv");
        for (var line : LINES) {
            var advice = ADVISOR.advise(read(line));
            for (var pair : pairs) {
                for (var one : advice.steps()) {
                    for (var other : advice.steps()) {
                        boolean both = one.code().equals(pair.get(0))
                                && other.code().equals(pair.get(1))
                                && one.forDebts().stream()
                                        .map(ForDebt::debtId)
                                        .anyMatch(debt -> other.forDebts().stream()
                                                .map(ForDebt::debtId)
                                                .anyMatch(same -> Objects.equals(debt, same)));
                        assertThat(both).as(pair + " in " + line).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void no_advice_makes_a_claim_that_is_wrong_on_its_day() throws IOException {
        var claims = table("claims-never-made.csv");
        for (var day : DAYS) {
            for (var line : LINES.subList(0, 200)) {
                for (var language : List.of("zh", "en")) {
                    Situation situation;
                    try {
                        situation = read(changed(
                                line, told -> told.put("asOf", day.toString()).put("language", language)));
                    } catch (BadSituation e) {
                        continue; // something told lies after that day
                    }
                    var text = texts(Json.mapper().valueToTree(ADVISOR.advise(situation)));
                    for (var claim : claims) {
                        if (holds(claim, day)) {
                            assertThat(Pattern.compile(claim.get(0))
                                            .matcher(text)
                                            .find())
                                    .as(claim + " on " + day)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static boolean holds(List<String> claim, LocalDate day) {
        return (claim.get(1).isEmpty() || !day.isBefore(LocalDate.parse(claim.get(1))))
                && (claim.get(2).isEmpty() || !day.isAfter(LocalDate.parse(claim.get(2))));
    }

    private static String texts(JsonNode advice) {
        var texts = new StringBuilder();
        advice.findValues("summary").forEach(text -> texts.append(text.asText()).append('\n'));
        for (var name : List.of("text", "title", "draft", "question", "why")) {
            advice.findValues(name).forEach(text -> texts.append(text.asText()).append('\n'));
        }
        advice.findValues("how")
                .forEach(how -> how.forEach(text -> texts.append(text.asText()).append('\n')));
        return texts.toString();
    }

    private static List<List<String>> table(String name) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(Path.of("src/test/resources", name))) {
            rows.add(List.of(line.split(";", -1)));
        }
        return rows.subList(1, rows.size());
    }
}
