package org.collectionadvisor.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collectionadvisor.explain.Aloud;
import org.collectionadvisor.explain.Concluding;
import org.collectionadvisor.html.Page;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** The page of one rulebook; it needs nothing beside itself. */
public final class RulebookPage {
    private final Rulebook rulebook;
    private final Map<String, List<String>> scenarios;
    private final Graph graph;
    private final Aloud chinese;
    private final Aloud english;

    /** @param scenarios the sentences of the scenarios in which a rule speaks, by the rule's id */
    public RulebookPage(Rulebook rulebook, Map<String, List<String>> scenarios) {
        this.rulebook = rulebook;
        this.scenarios = scenarios;
        graph = new Graph(rulebook);
        chinese = new Aloud(rulebook, Language.ZH, Html.MARKS);
        english = new Aloud(rulebook, Language.EN, Html.MARKS);
    }

    /** The page as HTML. */
    public String html() {
        var about = rulebook.about();
        return resource("page.html")
                .replace("<!--version-->", Page.escaped(about.version()))
                .replace("<!--digest-->", Page.escaped(about.digest()))
                .replace(
                        "<!--counts-->",
                        Html.both(
                                rulebook.rules().size() + " 条规则",
                                rulebook.rules().size() + " rules"))
                .replace("<!--picture-->", LayersPicture.svg(graph))
                .replace(
                        "<!--topics-->",
                        topics().keySet().stream()
                                .map(topic -> Html.link("topic", topic))
                                .collect(Collectors.joining(" ")))
                .replace("<!--rules-->", rules())
                .replace("<!--concluded-->", concluded())
                .replace("<!--figures-->", figures())
                .replace("<!--sources-->", sources());
    }

    private static String resource(String name) {
        try (InputStream in = RulebookPage.class.getResourceAsStream("/pages/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /pages/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<Rule>> topics() {
        return rulebook.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().substring(0, rule.id().indexOf('.')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private String rules() {
        var html = new StringBuilder();
        topics().forEach((topic, rules) -> {
            html.append("<h3 id=\"").append(Html.anchor("topic", topic)).append("\">");
            html.append(Page.escaped(topic)).append("</h3>");
            rules.forEach(rule -> html.append(rule(rule)));
        });
        return html.toString();
    }

    private String rule(Rule rule) {
        var days = rule.from() == null && rule.until() == null ? "" : days(rule.from(), rule.until());
        return "<article id=\"" + Html.anchor("rule", rule.id()) + "\"><h4>" + Page.escaped(rule.id())
                + "</h4><p class=\"meta\">"
                + Page.escaped(rule.fact()) + " · "
                + rule.conclusion().layer().name().toLowerCase(Locale.ROOT) + " · "
                + Page.escaped(rule.file()) + days + "</p><p class=\"says\">" + says(rule.conclusion())
                + "</p>"
                + when(rule) + reason(rulebook.texts().because(rule.id())) + cited(rule) + shown(rule) + "</article>";
    }

    private static String says(Conclusion conclusion) {
        return "<span lang=\"zh\">" + new Concluding(Language.ZH, Html.MARKS).of(conclusion)
                + "</span><span lang=\"en\">" + new Concluding(Language.EN, Html.MARKS).of(conclusion) + "</span>";
    }

    private String when(Rule rule) {
        if (rule.when().parts().isEmpty()) {
            return "<div class=\"when\">" + Html.both("总是成立", "always") + "</div>";
        }
        return "<div class=\"when\"><div lang=\"zh\"><b>条件</b> " + chinese.of(rule.when())
                + "</div><div lang=\"en\"><b>When</b> " + english.of(rule.when()) + "</div></div>";
    }

    private static String reason(@Nullable Text reason) {
        return reason == null ? "" : "<blockquote>" + Html.both(reason) + "</blockquote>";
    }

    private String cited(Rule rule) {
        return "<p class=\"cited\">"
                + rule.sources().stream().map(id -> Html.link("source", id)).collect(Collectors.joining(" · "))
                + "</p>";
    }

    private String shown(Rule rule) {
        var sentences = scenarios.getOrDefault(rule.id(), List.of());
        return sentences.isEmpty()
                ? ""
                : "<details><summary>" + Html.both("情景：" + sentences.size(), "scenarios: " + sentences.size())
                        + "</summary><ul>"
                        + sentences.stream()
                                .map(sentence -> "<li>" + Page.escaped(sentence) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul></details>";
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return " · " + Objects.toString(from, "…") + " – " + Objects.toString(until, "…");
    }

    /** Findings, steps and answers with their words, and the rules on both sides. */
    private String concluded() {
        var html = new StringBuilder();
        var texts = rulebook.texts();
        rulebook.codes().findings().forEach(code -> html.append(entry("finding", code, texts.finding(code))));
        rulebook.codes().steps().keySet().forEach(code -> {
            var step = texts.step(code);
            html.append(entry("step", code, step == null ? null : step.title()));
        });
        rulebook.codes().answers().forEach(code -> html.append(entry("answer", code, texts.answer(code))));
        return html.toString();
    }

    private String entry(String kind, String code, @Nullable Text text) {
        return "<article id=\"" + Html.anchor(kind, code) + "\"><h4>" + Page.escaped(code) + "</h4><p class=\"meta\">"
                + kind
                + "</p>" + (text == null ? "" : "<p>" + Html.both(text) + "</p>")
                + rules("得自", "concluded by", graph.concluding(kind + " " + code))
                + rules("用于", "read by", graph.reading(kind + " " + code)) + "</article>";
    }

    private static String rules(String zh, String en, Collection<String> rules) {
        return rules.isEmpty()
                ? ""
                : "<p class=\"cited\">" + Html.both(zh + "：", en + ": ")
                        + rules.stream().map(id -> Html.link("rule", id)).collect(Collectors.joining(" · ")) + "</p>";
    }

    private String figures() {
        return rulebook.figures().stream()
                .map(figure ->
                        "<tr id=\"" + Html.anchor("figure", figure.name()) + "\"><td>" + Page.escaped(figure.name())
                                + "</td><td>" + figure.unit().word() + "</td><td>"
                                + figure.values().entrySet().stream()
                                        .map(value -> value.getKey() + ": "
                                                + value.getValue()
                                                        .map(number -> figure.unit() == Unit.DATE
                                                                ? LocalDate.ofEpochDay(number.longValue())
                                                                        .toString()
                                                                : number.toPlainString())
                                                        .orElse("—"))
                                        .collect(Collectors.joining("<br>"))
                                + "</td><td>" + Html.link("source", figure.source()) + "</td></tr>")
                .collect(Collectors.joining());
    }

    private String sources() {
        var citing = new TreeMap<String, Set<String>>();
        rulebook.rules()
                .forEach(rule -> rule.sources()
                        .forEach(id -> citing.computeIfAbsent(id, ignored -> new LinkedHashSet<>())
                                .add(rule.id())));
        rulebook.figures().forEach(figure -> citing.computeIfAbsent(figure.source(), ignored -> new LinkedHashSet<>()));
        var html = new StringBuilder();
        citing.forEach((id, rules) -> {
            var source = rulebook.source(id);
            if (source != null) {
                html.append("<article id=\"")
                        .append(Html.anchor("source", id))
                        .append("\"><h4>")
                        .append(Page.escaped(id));
                html.append("</h4><p class=\"meta\"><b>")
                        .append(source.weight().code())
                        .append("</b>");
                html.append(source.article() == null ? "" : " · " + Page.escaped(source.article()));
                html.append(days(source.from(), source.until()))
                        .append("</p><p>")
                        .append(Html.both(source.title()));
                html.append("</p>").append(rules("引用它的规则", "cited by", rules)).append("</article>");
            }
        });
        return html.toString();
    }
}
