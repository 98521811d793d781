package org.collectionadvisor.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.explain.Promises.Explained;
import org.collectionadvisor.explain.Promises.Kind;

/** Tells situations again as they would be told on the days of their forecast. */
final class KeptForecasts {
    private final Promises promises;
    private final Explained one;

    KeptForecasts(Promises promises, Explained one) {
        this.promises = promises;
        this.one = one;
    }

    void check() {
        days();
        changes();
    }

    private void days() {
        for (var day : one.explanation().forecast().days()) {
            promises.ask(dated(day.on(), day.inDays()), later -> {
                var risks = Promises.ADVISOR.word(later, Form.CODES).risks().stream()
                        .map(risk -> new Forecast.RiskOn(risk.debtId(), risk.channel(), risk.level()))
                        .toList();
                promises.note(Kind.A_DAY_IS_FORECAST, day.risks().equals(risks), day, one);
            });
        }
    }

    /** The same situation as it would be told that day: what is late is later by so many days. */
    private ObjectNode dated(LocalDate on, int days) {
        var json = one.json();
        json.put("asOf", on.toString());
        json.get("debts").forEach(debt -> {
            var late = debt.path("daysPastDue");
            if (!debt.path("stage").asText().equals("settled") && !late.isMissingNode()) {
                if (late.isObject() && late.path("atLeast").asInt() > 0) {
                    ((ObjectNode) late)
                            .fieldNames()
                            .forEachRemaining(end ->
                                    ((ObjectNode) late).put(end, late.get(end).asInt() + days));
                } else if (late.asInt() > 0) {
                    ((ObjectNode) debt).put("daysPastDue", late.asInt() + days);
                } else if (debt.has("dueDate")) {
                    ((ObjectNode) debt).remove("daysPastDue");
                }
            }
        });
        return json;
    }

    private void changes() {
        for (var change : one.explanation().forecast().changes()) {
            for (int back : List.of(0, 1)) {
                var then = Promises.EXPLAINER.later(change.inDays() - back, one.situation());
                promises.note(
                        Kind.A_LEVEL_CHANGES_ON_ITS_DAY,
                        then != null
                                && Promises.level(then, change.debtId(), change.channel())
                                        == (back == 0 ? change.to() : change.from()),
                        change + " less " + back,
                        one);
            }
        }
    }
}
