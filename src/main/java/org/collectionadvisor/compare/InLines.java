package org.collectionadvisor.compare;

import org.collectionadvisor.advice.Advice;
import org.jspecify.annotations.Nullable;

/** An advice in lines for people, to be read beside another. */
final class InLines {
    private InLines() {}

    static String of(Advice advice) {
        var text = new StringBuilder();
        text.append(advice.asOf()).append('\n');
        advice.debts().forEach(debt -> line(text, "debt", debt.id(), debt.name()));
        advice.answers().forEach(answer -> line(text, "answer", answer.to() + ": " + answer.code(), answer.text()));
        advice.risks()
                .forEach(risk -> line(
                        text,
                        "risk",
                        risk.debtId() + " " + risk.channel().code() + ": "
                                + risk.level().code(),
                        risk.summary()));
        advice.findings().forEach(finding -> line(text, "finding", finding.code(), finding.summary()));
        advice.steps().forEach(step -> {
            line(text, "step", step.code(), step.title());
            step.forDebts()
                    .forEach(debt -> line(
                            text,
                            "   for",
                            debt.debtId() == null ? "all" : debt.debtId(),
                            debt.by() == null ? null : "by " + debt.by()));
        });
        advice.asks().forEach(ask -> line(text, "ask", String.join(" ", ask.pointers()), ask.question()));
        line(text, "budget", String.valueOf(advice.budget().affordablePayment()), null);
        advice.budget().plan().forEach(part -> line(text, "   pay", part.debtId() + ": " + part.payment(), null));
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, String code, @Nullable String words) {
        text.append(kind).append(' ').append(code);
        if (words != null) {
            text.append(" - ").append(words);
        }
        text.append('\n');
    }
}
