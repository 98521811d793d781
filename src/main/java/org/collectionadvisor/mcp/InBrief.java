package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Because;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** An advice as lines for a conversation: people first, then what was asked, then what else matters, with the sources of all that. */
final class InBrief {
    private static final String SAFETY = "safety";
    private static final int FIRST_STEPS = 5;
    private static final int MOST_RISKS = 16;
    private static final int LONGEST_DRAFT = 300;

    private final Advice advice;
    private final boolean warningsWithheld;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> cited = new LinkedHashSet<>();

    private InBrief(Advice advice, boolean warningsWithheld) {
        this.advice = advice;
        this.warningsWithheld = warningsWithheld;
    }

    /**
     * The whole advice.
     *
     * @param warningsWithheld whether rules keep back how far things may go, as in a crisis
     */
    static String advice(Advice advice, boolean warningsWithheld) {
        return new InBrief(advice, warningsWithheld).advice();
    }

    /**
     * What to ask, after the help that a crisis needs.
     *
     * @param next null where there is nothing
     */
    static String question(
            Advice advice, boolean warningsWithheld, QuestionNextTool.@Nullable Question next, int left) {
        return new InBrief(advice, warningsWithheld).question(next, left);
    }

    private String advice() {
        safety();
        answers();
        if (!warningsWithheld) {
            risks();
        }
        steps();
        asks();
        sources();
        line("\n", String.valueOf(advice.disclaimer()));
        return text.toString();
    }

    private String question(QuestionNextTool.@Nullable Question next, int left) {
        if (warningsWithheld) {
            safety();
        }
        if (next == null) {
            line("", say("现在没有要问的。", "There is nothing to ask now."));
            return text.toString();
        }
        line("", String.valueOf(next.question()));
        Stream.ofNullable(next.why()).forEach(why -> line("", why));
        choices(next);
        list(say("写在：", "Goes to: "), next.pointers().stream());
        line("", say("后面还有 " + left + " 个问题。", "Questions after this one: " + left + "."));
        return text.toString();
    }

    private void choices(QuestionNextTool.Question next) {
        var said = next.choices().stream().filter(JsonNode::isObject).toList();
        if (!said.isEmpty()) {
            boolean several = next.type().equals("choices");
            line("", several ? say("可以选几个：", "Several may be chosen:") : say("选一个：", "Choose one:"));
            said.forEach(one -> line("- ", one.path("say").asText() + say("：", ": ") + one.path("tells")));
            line("", say("不知道的写进 unanswered。", "What is not known goes into unanswered."));
        } else if (!next.choices().isEmpty()) {
            list(say("可选：", "Choices: "), next.choices().stream().map(JsonNode::asText));
        }
        if (next.type().equals("array")) {
            line("", say("没有就写 []。", "If there is none: []."));
        }
    }

    private void safety() {
        var first = advice.steps().stream().filter(InBrief::isSafety).toList();
        head(first, "先顾人", "People first");
        first.forEach(step -> {
            step(step);
            Objects.requireNonNullElse(step.how(), List.<String>of()).forEach(how -> line("  - ", how));
        });
    }

    private static boolean isSafety(Advice.Step step) {
        return step.category().equals(SAFETY);
    }

    private void answers() {
        head(advice.answers(), "您问的", "What you asked");
        advice.answers()
                .forEach(answer -> line("- ", answer.to() + say("：", ": ") + answer.text() + cite(answer.because())));
    }

    /** The worst first. What several debts share is said of the first of them, and names them; a risk without words is told there. */
    private void risks() {
        head(advice.risks(), "会怎样", "How far it may go");
        var overall = advice.overall();
        text.append(Stream.of(
                                "agency " + code(overall.agency()),
                                "legal " + code(overall.legal()),
                                "credit-record " + code(overall.creditRecord()),
                                "assignment " + code(overall.assignment()))
                        .collect(Collectors.joining(" · ")))
                .append('\n');
        var worded = advice.risks().stream()
                .filter(risk ->
                        risk.summary() != null || !reasons(risk.because()).isEmpty())
                .sorted(Comparator.comparing(Advice.Risk::level).reversed())
                .toList();
        worded.stream().limit(MOST_RISKS).forEach(this::risk);
        if (worded.size() > MOST_RISKS) {
            int more = worded.size() - MOST_RISKS;
            line("- ", say("另有 " + more + " 条，见完整的建议", more + " more in the whole advice"));
        }
    }

    private void risk(Advice.Risk risk) {
        var reasons = reasons(risk.because());
        var because = reasons.isEmpty() ? "" : say("（", " (") + reasons + say("）", ")");
        line(
                "- ",
                risk.channel().code() + " " + risk.debtId() + " " + code(risk.level()) + say("：", ": ")
                        + Objects.requireNonNullElse(risk.summary(), "")
                        + because
                        + cite(risk.because()));
    }

    private void steps() {
        var steps = advice.steps().stream().filter(step -> !isSafety(step)).toList();
        head(steps, "先做这些", "What to do first");
        steps.stream().limit(FIRST_STEPS).forEach(this::step);
        if (steps.size() > FIRST_STEPS) {
            list(say("以后再做：", "Later: "), steps.stream().skip(FIRST_STEPS).map(step -> String.valueOf(step.title())));
        }
    }

    private void step(Advice.Step step) {
        var by = step.by() == null ? "" : say("（最晚 ", " (by ") + step.by() + say("）", ")");
        var because =
                step.forDebts().stream().flatMap(of -> of.because().stream()).toList();
        line("- ", step.title() + by + say("：", ": ") + step.text() + cite(because));
        var channels = Objects.requireNonNullElse(step.channels(), List.<Advice.ContactPoint>of());
        if (!channels.isEmpty()) {
            list(say("  找谁：", "  Whom to turn to: "), channels.stream().map(InBrief::channel));
        }
        step.forDebts().stream()
                .map(Advice.ForDebt::draft)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .ifPresent(draft -> line(say("  可以这样写：", "  What to write: "), shortened(draft)));
    }

    private static String channel(Advice.ContactPoint point) {
        return point.phone() == null ? point.name() : point.name() + " " + point.phone();
    }

    private static String shortened(String draft) {
        return draft.length() <= LONGEST_DRAFT ? draft : draft.substring(0, LONGEST_DRAFT) + "…";
    }

    private void asks() {
        head(advice.asks(), "还要问", "Still to ask");
        advice.asks().forEach(ask -> line("- ", ask.question() + say("（", " (") + ask.why() + say("）", ")")));
    }

    /** Those of what stands above, with their weight. */
    private void sources() {
        head(cited, "依据", "Sources");
        Objects.requireNonNullElse(advice.sources(), List.<Advice.Cited>of()).stream()
                .filter(source -> cited.contains(source.id()))
                .forEach(source -> line(
                        "- ",
                        source.id() + " [" + source.weight().code() + "] " + source.title()
                                + (source.article() == null ? "" : " · " + source.article())));
    }

    private String cite(List<Because> because) {
        var ids = because.stream()
                .flatMap(one -> Stream.ofNullable(one.sources()).flatMap(List::stream))
                .distinct()
                .toList();
        cited.addAll(ids);
        return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
    }

    private String reasons(List<Because> because) {
        return because.stream().map(Because::text).filter(Objects::nonNull).collect(Collectors.joining(say("；", "; ")));
    }

    private String code(@Nullable Level level) {
        return level == null ? say("还说不准", "not known yet") : level.code();
    }

    private void head(Collection<?> under, String zh, String en) {
        if (!under.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("## ")
                    .append(say(zh, en))
                    .append('\n');
        }
    }

    private void list(String before, Stream<String> items) {
        line(before, items.collect(Collectors.joining(say("；", "; "))));
    }

    private void line(String before, String line) {
        text.append(before).append(line).append('\n');
    }

    private String say(String zh, String en) {
        return advice.language() == Language.ZH ? zh : en;
    }
}
