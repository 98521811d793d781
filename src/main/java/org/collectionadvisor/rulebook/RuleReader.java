package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.files.DayTold;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.RuleText;
import org.collectionadvisor.written.Token;
import org.collectionadvisor.written.Tokens;
import org.jspecify.annotations.Nullable;

/** Understands what was written as rules, and checks every word of it; what is wrong becomes a problem at its own place. */
final class RuleReader {
    private static final String FINDING = "[a-z][a-z0-9-]*";
    private static final String NAME = "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+";

    /** Words and signs in the conditions of one rule: what they say of each other is compared pair by pair. */
    private static final int MOST_WORDS = 2_000;

    private final Scope.Names names;
    private final boolean defined;
    private final Problems problems;
    private boolean understood;

    /** @param defined whether every definition is understood; else what a rule reads of them is no mistake of its own */
    RuleReader(Scope.Names names, boolean defined, Problems problems) {
        this.names = names;
        this.defined = defined;
        this.problems = problems;
    }

    /** The rule; null if it is not understood as a whole. */
    @Nullable
    Rule read(RuleText text) {
        int before = problems.count();
        if (!text.name().matches(NAME)) {
            problems.add(text.file(), text.place(), badName(text));
        }
        var from = day(text, "date-effective");
        var until = day(text, "date-expires");
        if (from != null && until != null && !from.isBefore(until)) {
            problems.add(
                    text.file(),
                    placeOf(text, "date-expires"),
                    Sentence.of("days-turned", "date-expires", "date-effective"));
        }
        try {
            var layer = ConclusionParser.layer(text.conclusion());
            var scope = scope(text, layer);
            var conditions = conditions(text, scope);
            var conclusion = ConclusionParser.conclusion(text.conclusion().again(), scope);
            if (text.fact().text().equals("Borrower")) {
                mustFit(conclusion, text);
            }
            // A rule that is not understood as a whole would only bring more problems that follow from the first.
            if (problems.count() == before && understood) {
                var ids = text.sources().stream().map(RuleText.Placed::text).toList();
                return new Rule(new Rule.Written(
                        text.name(),
                        text.fact().text(),
                        new Condition.All(conditions),
                        conclusion,
                        ids,
                        from,
                        until,
                        text.file(),
                        text.place()));
            }
        } catch (BadRule e) {
            problems.add(text.file(), e.place().isEmpty() ? text.place() : e.place(), e.said());
        }
        problems.incomplete(text.file());
        return null;
    }

    private static Sentence badName(RuleText text) {
        var said = Sentence.of("rule-name", text.name());
        int slash = text.file().indexOf('/');
        return slash > 0 && text.name().matches(FINDING)
                ? said.instead("word-of", text.file().substring(0, slash) + "." + text.name())
                : said;
    }

    private Scope scope(RuleText text, Layer layer) {
        var fact = text.fact().text();
        if (layer == Layer.WITHHOLD
                && !fact.equals("Step")
                && names.declarations().vocabulary().type(fact) != null) {
            throw new BadRule("withholds-step", fact).at(said(text));
        }
        try {
            return Scope.of(names, layer, fact, text.binding());
        } catch (BadRule e) {
            throw e.at(text.fact().place());
        }
    }

    private static void mustFit(Conclusion conclusion, RuleText text) {
        if (conclusion.ofDebt()) {
            throw new BadRule("debt-not-borrower").at(said(text));
        }
        if (conclusion instanceof Conclusion.Step step && !step.wide()) {
            throw new BadRule("step-of-debt", step.code()).at(said(text));
        }
    }

    /** The line of what a rule says; in a table the cell that says it. */
    private static String said(RuleText text) {
        var cells = text.conclusion().cells();
        return cells.stream()
                .filter(cell -> !cell.equals(cells.get(0)))
                .findFirst()
                .orElse(cells.get(0));
    }

    private List<Condition> conditions(RuleText text, Scope scope) {
        if (text.conditions().stream().mapToInt(Tokens::size).sum() > MOST_WORDS) {
            throw new BadRule("rule-too-long", MOST_WORDS);
        }
        var conditions = new ArrayList<Condition>();
        understood = true;
        for (var tokens : text.conditions()) {
            var condition = tokens.again();
            if (!understood && condition.isA(Token.Kind.TEXT)) {
                continue; // it goes on with the list that was told of
            }
            try {
                conditions.add(ConditionParser.condition(condition, scope));
            } catch (BadRule e) {
                understood = false;
                if (e.depth() > 0 && !defined) {
                    continue;
                }
                var place = e.place().isEmpty() ? condition.placeBefore() : e.place();
                problems.add(text.file(), place, e.said());
            }
        }
        return List.copyOf(conditions);
    }

    private static String placeOf(RuleText text, String attribute) {
        var day = text.days().get(attribute);
        return day == null ? text.place() : day.place();
    }

    private @Nullable LocalDate day(RuleText text, String attribute) {
        var day = text.days().get(attribute);
        if (day == null) {
            return null;
        }
        try {
            var read = LocalDate.parse(day.text());
            if (!FigureHistory.isFar(read)) {
                return read;
            }
            problems.add(text.file(), day.place(), Sentence.of("day-far", read));
            return null;
        } catch (DateTimeParseException e) {
            // told below
        }
        var said = Sentence.of("rule-day", attribute, day.text());
        problems.add(text.file(), day.place(), DayTold.instead(said, day.text(), "\""));
        return null;
    }
}
