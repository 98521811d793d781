package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.files.Problems;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the rules of one DRL text and checks every word of them; what is wrong becomes a problem with its line. */
final class DrlReader {
    private final String file;
    private final Scope.Names names;
    private final Problems problems;
    private final IntFunction<String> places;
    private final List<Rule> rules = new ArrayList<>();

    /** @param places turns a line of the text into the place its author knows it by */
    DrlReader(String file, Scope.Names names, Problems problems, IntFunction<String> places) {
        this.file = file;
        this.names = names;
        this.problems = problems;
        this.places = places;
    }

    List<Rule> read(String drl) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr read;
        try {
            read = parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException e) {
            read = null;
        }
        if (parser.hasErrors() || read == null) {
            parser.getErrors()
                    .forEach(error -> problem(
                            error.getLines().length == 0 ? 0 : error.getLines()[0],
                            "this is no rule: " + error.getMessage().replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", ""),
                            "a rule is written rule … when … then … end"));
            return List.of();
        }
        refuse(read.getFunctions(), "a function");
        refuse(read.getGlobals(), "a global");
        refuse(read.getTypeDeclarations(), "a declared type");
        refuse(read.getImports(), "an import");
        refuse(read.getFunctionImports(), "an import");
        read.getRules().forEach(this::rule);
        return rules;
    }

    private void refuse(List<? extends BaseDescr> descriptions, String what) {
        descriptions.forEach(description -> problem(
                description.getLine(), what + " has no place here", "rules use the vocabulary and nothing else"));
    }

    private void problem(int line, String message, String hint) {
        problems.add(file, places.apply(line), message, hint);
    }

    private void rule(RuleDescr descr) {
        int before = problems.all().size();
        try {
            if (!descr.getName().matches("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+")) {
                problem(descr.getLine(), "`" + descr.getName() + "` is no name of a rule", "write topic.finding");
            }
            if (descr.getParentName() != null) {
                throw new BadRule("a rule extends no other", "write its conditions out");
            }
            var layer = ConclusionParser.layer(said(descr));
            var pattern = pattern(descr);
            var scope = scope(layer, pattern);
            var conditions = conditions(descr, pattern, scope);
            var conclusion = ConclusionParser.conclusion(said(descr), scope);
            mustFit(conclusion, pattern.getObjectType());
            var written = new Rule.Written(
                    descr.getName(),
                    pattern.getObjectType(),
                    new Condition.All(conditions),
                    conclusion,
                    sources(descr),
                    day(descr, "date-effective"),
                    day(descr, "date-expires"),
                    file,
                    places.apply(descr.getLine()));
            // A rule that is not understood as a whole would only bring more problems that follow from the first.
            if (problems.all().size() == before) {
                rules.add(new Rule(written));
            }
        } catch (BadRule e) {
            problem(e.lineOr(descr.getConsequenceLine()), "in `" + descr.getName() + "`: " + e.getMessage(), e.hint());
        }
    }

    private static void mustFit(Conclusion conclusion, String fact) {
        if (conclusion.ofDebt() && fact.equals("Borrower")) {
            throw new BadRule("it says something of a debt, but matches the borrower", "match the Debt instead");
        }
        if (conclusion instanceof Conclusion.Step step && fact.equals("Borrower") && !step.wide()) {
            throw new BadRule("`" + step.code() + "` is a step of one debt", "match the Debt instead");
        }
    }

    private static String said(RuleDescr descr) {
        return String.valueOf(descr.getConsequence());
    }

    /** The one fact the rule matches. */
    private static PatternDescr pattern(RuleDescr descr) {
        var parts = descr.getLhs().getDescrs();
        for (var part : parts) {
            if (!(part instanceof PatternDescr pattern)
                    || pattern.getSource() != null
                    || pattern.isQuery()
                    || !pattern.getBehaviors().isEmpty()) {
                throw new BadRule(
                                "only facts can be matched",
                                "no `not`, `exists`, `eval`, `from` or `accumulate`; a word of the fact says the same")
                        .at(part.getLine());
            }
        }
        if (parts.size() != 1) {
            throw parts.isEmpty()
                    ? new BadRule("it matches no fact", "write `when Debt( … )`")
                    : new BadRule(
                                    "it matches more than one fact",
                                    "a word of the fact says the same; `debt.…` and `borrower.…` reach what it concerns")
                            .at(parts.get(1).getLine());
        }
        return (PatternDescr) parts.get(0);
    }

    private Scope scope(Layer layer, PatternDescr pattern) {
        try {
            return Scope.of(names, layer, pattern.getObjectType(), pattern.getIdentifier());
        } catch (BadRule e) {
            throw e.at(pattern.getLine());
        }
    }

    private List<Condition> conditions(RuleDescr descr, PatternDescr pattern, Scope scope) {
        var conditions = new ArrayList<Condition>();
        for (var constraint : pattern.getConstraint().getDescrs()) {
            try {
                var source = constraint instanceof ExprConstraintDescr expression
                        ? expression.getExpression()
                        : constraint.toString();
                conditions.add(ConditionParser.condition(source, scope));
            } catch (BadRule e) {
                problem(constraint.getLine(), "in `" + descr.getName() + "`: " + e.getMessage(), e.hint());
            }
        }
        return List.copyOf(conditions);
    }

    private List<String> sources(RuleDescr descr) {
        descr.getAnnotationNames().stream()
                .filter(name -> !name.equals("source"))
                .forEach(name -> problem(descr.getLine(), "`@" + name + "` has no meaning here", "only @source has"));
        var source = descr.getAnnotation("source");
        if (source == null || source.getSingleValue() == null) {
            problem(
                    descr.getLine(),
                    "`" + descr.getName() + "` cites no source",
                    "write @source( \"id\" ) under its name");
            return List.of();
        }
        var ids = String.valueOf(source.getSingleValue()).replace("\"", "").split(",", -1);
        return Arrays.stream(ids).map(String::strip).toList();
    }

    private @Nullable LocalDate day(RuleDescr descr, String attribute) {
        descr.getAttributes().values().stream()
                .map(AttributeDescr::getName)
                .filter(name -> !name.equals("date-effective") && !name.equals("date-expires"))
                .forEach(name -> problem(
                        descr.getLine(), "`" + name + "` has no place here", "rules of a layer speak in no order"));
        var day = descr.getAttributes().get(attribute);
        try {
            return day == null ? null : LocalDate.parse(day.getValue().replace("\"", ""));
        } catch (DateTimeParseException e) {
            problem(day.getLine(), "`" + attribute + "` needs a day", "write it as \"2026-01-30\"");
            return null;
        }
    }
}
