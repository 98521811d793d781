package org.collectionadvisor.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.rulebook.FigureHistory;
import org.collectionadvisor.situation.Unit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may be written at a spot. */
final class Suggestions {
    private static final List<String> CONCLUSIONS = List.of(
            "finding",
            "risk",
            "rank",
            "step",
            "answer",
            "interrupts",
            "acknowledges",
            "leaveOut",
            "withhold",
            "withholdDraft",
            "withholdAsks",
            "withholdWarnings");

    private final Known known;
    private final Meanings meanings;
    private final Map<Pattern, BiFunction<Matcher, Spot, Collection<String>>> inRules = new LinkedHashMap<>();
    private final Map<Pattern, BiFunction<Matcher, Spot, Collection<String>>> anywhere = new LinkedHashMap<>();

    Suggestions(Known known) {
        this.known = known;
        meanings = new Meanings(known);
        var codes = known.rulebook().codes();
        put(inRules, "figures\\.(?<unit>[a-z]+)\\(\\s*\"+$", (found, spot) -> figures(found.group("unit")));
        put(inRules, "(\\bhas|out\\.finding)\\(\\s*\"+$", (found, spot) -> codes.findings());
        put(
                inRules,
                "(\\btried|\\boutcome|out\\.step)\\(\\s*\"+$",
                (found, spot) -> codes.steps().keySet());
        put(inRules, "\\bwants\\(\\s*\"+$", (found, spot) -> codes.wants().keySet());
        put(inRules, "out\\.answer\\(\\s*\"+$", (found, spot) -> codes.answers());
        put(inRules, "@source\\(\\s*\"[^\"]*$", (found, spot) -> known.names().sources());
        put(
                inRules,
                "(?<word>[A-Za-z.]+)\\s*(==|!=|contains|(not )?in\\s*\\((\\s*\"[^\"]*\"+\\s*,)*)\\s*\"+$",
                (found, spot) -> codesOf(found.group("word"), spot));
        put(
                anywhere,
                "^\\s*source:\\s*([a-z0-9-]+\\s*,\\s*)*$",
                (found, spot) -> known.names().sources());
        put(anywhere, "\\{\\{[#^/]?$", (found, spot) -> placeholders());
        put(
                anywhere,
                "^\\s*(speaks|silent):\\s*\\[[^]]*$",
                (found, spot) -> known.names().rules());
        put(anywhere, "^\\s*findings:\\s*\\[[^]]*$", (found, spot) -> codes.findings());
        put(anywhere, "^\\s*steps:\\s*\\[[^]]*$", (found, spot) -> codes.steps().keySet());
        put(anywhere, "^\\s*answers:\\s*\\[[^]]*$", (found, spot) -> codes.answers());
    }

    private static void put(
            Map<Pattern, BiFunction<Matcher, Spot, Collection<String>>> into,
            String before,
            BiFunction<Matcher, Spot, Collection<String>> names) {
        into.put(Pattern.compile(before), names);
    }

    List<CompletionItem> at(Spot spot) {
        return names(spot).stream()
                .distinct()
                .filter(name -> name.startsWith(spot.typed()))
                .map(name -> item(name, spot))
                .toList();
    }

    private Collection<String> names(Spot spot) {
        for (var place : (spot.isRule() ? both() : anywhere).entrySet()) {
            var found = place.getKey().matcher(spot.before());
            if (found.find()) {
                return place.getValue().apply(found, spot);
            }
        }
        if (!spot.isRule() || spot.before().stripLeading().startsWith("//") || isInQuotes(spot)) {
            return List.of();
        }
        return spot.typed().startsWith("out.")
                ? CONCLUSIONS.stream().map(name -> "out." + name).toList()
                : words(spot);
    }

    private Map<Pattern, BiFunction<Matcher, Spot, Collection<String>>> both() {
        var both = new LinkedHashMap<>(inRules);
        both.putAll(anywhere);
        return both;
    }

    private static boolean isInQuotes(Spot spot) {
        return spot.file().endsWith(".drl")
                && spot.before().chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    private Collection<String> figures(String unit) {
        return known.rulebook().figures().stream()
                .filter(figure -> figure.unit().word().equals(unit))
                .map(FigureHistory::name)
                .toList();
    }

    private Collection<String> codesOf(String name, Spot spot) {
        var word = meanings.word(name, spot.fact());
        return word == null ? List.of() : word.codes();
    }

    /** The words of the fact, and those of the debt and the borrower it concerns. */
    private Collection<String> words(Spot spot) {
        var fact = spot.fact();
        var words = new ArrayList<>(of(fact, ""));
        if (!fact.equals("Debt") && !fact.equals("Borrower")) {
            words.addAll(of("Debt", "debt."));
        }
        if (!fact.equals("Borrower")) {
            words.addAll(of("Borrower", "borrower."));
        }
        Stream.of(Unit.values()).filter(unit -> unit != Unit.NONE).forEach(unit -> words.add("figures." + unit.word()));
        return words;
    }

    private List<String> of(String fact, String before) {
        return Stream.concat(
                        known.rulebook().declarations().vocabulary().words(fact).keySet().stream(),
                        known.rulebook().definitions().stream()
                                .filter(definition -> definition.fact().equals(fact))
                                .map(definition -> definition.name()))
                .map(name -> before + name)
                .toList();
    }

    /** What a text may show. */
    private Collection<String> placeholders() {
        var places = new ArrayList<>(List.of("by", "payment"));
        places.addAll(of("Debt", ""));
        places.addAll(of("Debt", "debt."));
        places.addAll(of("Borrower", "borrower."));
        known.rulebook().figures().forEach(figure -> places.add("figures." + figure.name()));
        return places;
    }

    private CompletionItem item(String name, Spot spot) {
        var item = new CompletionItem(name);
        item.setKind(CompletionItemKind.Value);
        item.setTextEdit(Either.forLeft(new TextEdit(spot.replaced(), name)));
        var meaning = meanings.of(name, spot);
        if (!meaning.isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, meaning));
        }
        return item;
    }
}
