package org.collectionadvisor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.html.Page;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;

/** The counts as one page, Chinese first. */
final class ReportPage {
    private static final int BARS = 30;

    private final Counts counts;
    private final Rulebook rulebook;
    private final Page page = new Page("催收与建议统计 · What the advices say together");

    ReportPage(Counts counts, Rulebook rulebook) {
        this.counts = counts;
        this.rulebook = rulebook;
    }

    String written(long advised, long refused) {
        page.paragraph("共 %1$,d 份建议，%2$,d 行未能受理。· %1$,d advices were counted, %2$,d lines were refused."
                .formatted(advised, refused));
        if (advised > 0) {
            page.paragraph("日期：%s 至 %s；规则版本 %s。· Days from %1$s to %2$s; sources as of rulebook %3$s."
                    .formatted(counts.earliest, counts.latest, rulebook.about().version()));
        }
        page.paragraph("名称出现太少的机构合并为“其他”，个人出借人不列名。"
                + "· Institutions with few situations are summed as other, private lenders are not named.");
        risks();
        conduct();
        findings();
        asks();
        steps();
        return page.writtenPlain();
    }

    private void risks() {
        var levels = Stream.of(Level.values()).map(Level::code).toList();
        for (var channel : Channel.values()) {
            page.heading("风险 · Risk: " + channel.code() + "，按产品和阶段 · by product and stage");
            page.paragraph("图：已发生的债务数。· Plot: debts where it has occurred.");
            var by = counts.risks.folded(UnaryOperator.identity());
            bars(by, key -> key.get(0).equals(channel.code()) && key.get(3).equals(Level.OCCURRED.code()), 1);
            var rows = new ArrayList<List<Object>>();
            counts.debts.folded(UnaryOperator.identity()).forEach((debt, of) -> {
                var row = new ArrayList<Object>(debt);
                row.add(of);
                long undecided = of;
                for (var level : levels) {
                    long count = by.getOrDefault(List.of(channel.code(), debt.get(0), debt.get(1), level), 0L);
                    row.add(count);
                    undecided -= count;
                }
                row.add(undecided);
                rows.add(row);
            });
            var heads = new ArrayList<>(List.of("产品 product", "阶段 stage", "债务 debts"));
            heads.addAll(levels);
            heads.add("未定 undecided");
            page.table(heads, rows);
        }
    }

    private void conduct() {
        page.heading("联系中发现的行为，按机构 · What contacts show, by creditor and agency");
        var shown = counts.conduct.folded(key ->
                List.of(counts.institutions.shown(key.get(0)), counts.institutions.shown(key.get(1)), key.get(2)));
        bars(shown, key -> true, 0);
        page.table(
                List.of("放贷机构 creditor", "催收机构 agency", "行为 finding", "权重 weight", "次数 findings"),
                rows(shown, key -> List.of(key.get(0), key.get(1), key.get(2), weights(key.get(2)))));
    }

    private String weights(String code) {
        return counts.findings.folded(UnaryOperator.identity()).keySet().stream()
                .filter(key -> key.get(0).equals(code))
                .map(key -> key.get(1))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void findings() {
        page.heading("全部发现及其依据 · All findings with what they rest on");
        var shown = counts.findings.folded(UnaryOperator.identity());
        bars(shown, key -> true, 0);
        page.table(
                List.of("发现 finding", "权重 weight", "依据 sources", "次数 findings"),
                rows(shown, key -> List.of(key.get(0), key.get(1), sources(key.get(2)))));
    }

    private String sources(String ids) {
        return Stream.of(ids.split(" "))
                .map(id -> {
                    var source = rulebook.source(id);
                    return source == null ? id : described(source);
                })
                .collect(Collectors.joining("；"));
    }

    private static String described(Source source) {
        return source.title().zh().source() + (source.article() == null ? "" : " " + source.article());
    }

    private void asks() {
        page.heading("最缺的信息 · What unknowns hurt most");
        var shown = counts.asks.folded(UnaryOperator.identity());
        var first = counts.first.folded(UnaryOperator.identity());
        var waiting = counts.waiting.folded(UnaryOperator.identity());
        bars(shown, key -> true, 0);
        var rows = new ArrayList<List<Object>>();
        shown.forEach((key, count) ->
                rows.add(List.of(key.get(0), count, first.getOrDefault(key, 0L), waiting.getOrDefault(key, 0L))));
        page.table(List.of("未知项 member", "建议 advices", "首先询问 asked first", "等待的规则 rules waiting"), rows);
    }

    private void steps() {
        page.heading("建议的步骤 · Steps advised");
        var shown = counts.steps.folded(UnaryOperator.identity());
        var each = counts.stepsFor.folded(UnaryOperator.identity());
        bars(shown, key -> true, 0);
        var rows = new ArrayList<List<Object>>();
        shown.forEach((key, count) -> rows.add(List.of(
                key.get(0),
                key.get(1),
                Long.parseLong(key.get(2)),
                count,
                each.getOrDefault(List.of(key.get(0)), 0L))));
        page.table(List.of("步骤 step", "类别 category", "优先 priority", "建议 advices", "对象 debts or borrowers"), rows);
    }

    private static List<List<Object>> rows(Map<List<String>, Long> counted, UnaryOperator<List<String>> cells) {
        var rows = new ArrayList<List<Object>>();
        counted.forEach((key, count) -> {
            var row = new ArrayList<Object>(cells.apply(key));
            row.add(count);
            rows.add(row);
        });
        return rows;
    }

    private void bars(Map<List<String>, Long> counted, Predicate<List<String>> which, int by) {
        var sums = new LinkedHashMap<String, Long>();
        counted.forEach((key, count) -> {
            if (which.test(key)) {
                sums.merge(key.get(by), count, Long::sum);
            }
        });
        var most = new LinkedHashMap<String, Long>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(BARS)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        if (!most.isEmpty()) {
            page.bars(most);
        }
    }
}
