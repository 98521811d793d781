package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.written.RuleText.Placed;
import org.collectionadvisor.written.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts one rule into its pieces: name, sources and days, one fact with its conditions, one conclusion. */
final class RuleParser {
    private static final List<String> ELEMENTS =
            List.of("not", "exists", "forall", "accumulate", "acc", "eval", "collect", "groupby", "or", "and");
    private static final List<String> SOURCES_OF_FACTS = List.of("from", "over", "or", "and");

    private final String file;
    private final List<Token> tokens;
    private final Problems problems;
    private int next = 1;

    /** @param tokens from the word {@code rule} on */
    RuleParser(String file, List<Token> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    RuleText read() {
        var name = tokens.get(next++);
        if (name.kind() != Kind.TEXT) {
            throw new BadRule("name-quotes", name.value()).at(name.place());
        }
        var head = new RuleHead(file, tokens, problems, next);
        next = head.read(name);
        keyword("when");
        var binding = binding();
        var fact = fact();
        var conditions = conditions();
        if (!is("then")) {
            afterFact();
        }
        keyword("then");
        int from = next;
        while (next < tokens.size() && !is("end")) {
            next++;
        }
        if (next == tokens.size()) {
            throw new BadRule("no-end", name.value()).at(tokens.get(next - 1).place());
        }
        var said = new Tokens(
                tokens.subList(from, next),
                from < next
                        ? tokens.get(next - 1).place()
                        : tokens.get(from - 1).place());
        if (from < next && tokens.get(next - 1).is(")")) {
            problems.add(file, tokens.get(next - 1).place(), Sentence.of("no-semicolon"));
        }
        next++;
        if (next < tokens.size() && tokens.get(next).is(";")) {
            next++;
        }
        return new RuleText(
                file,
                tokens.get(0).place(),
                name.value(),
                head.sources(),
                head.days(),
                fact,
                binding,
                conditions,
                said);
    }

    /** What follows the end. */
    List<Token> rest() {
        return tokens.subList(next, tokens.size());
    }

    private boolean is(String expected) {
        return next < tokens.size() && tokens.get(next).is(expected);
    }

    private String place() {
        return tokens.get(Math.min(next, tokens.size() - 1)).place();
    }

    private void keyword(String keyword) {
        if (is(keyword)) {
            next++;
            return;
        }
        if (next >= tokens.size()) {
            throw new BadRule("keyword-missing", keyword).at(place());
        }
        var told = tokens.get(next);
        throw new BadRule(
                        Nearest.to(told.value(), List.of(keyword)) == null || told.kind() != Kind.NAME
                                ? Sentence.of("keyword-expected", keyword, told.shown())
                                : Sentence.of("keyword-expected", keyword, told.shown())
                                        .instead("near", keyword))
                .at(told.place());
    }

    private @Nullable String binding() {
        if (next + 1 < tokens.size() && tokens.get(next + 1).is(":")) {
            var name = tokens.get(next).value();
            next += 2;
            return name;
        }
        return null;
    }

    private Placed fact() {
        var token = next < tokens.size() ? tokens.get(next) : tokens.get(next - 1);
        if (token.is("then") || next >= tokens.size()) {
            throw new BadRule("no-fact").at(token.place());
        } else if (ELEMENTS.contains(token.value()) || token.is("(") || token.is("?") || token.is("/")) {
            throw onlyFacts(token);
        } else if (token.kind() != Kind.NAME) {
            throw new BadRule("fact-expected", token.shown()).at(token.place());
        }
        next++;
        if (!is("(")) {
            throw new BadRule("bracket-missing", token.value()).at(token.place());
        }
        return new Placed(token.value(), token.place());
    }

    /** What stands within the brackets of the fact, cut at the commas. */
    private List<Tokens> conditions() {
        next++;
        var conditions = new ArrayList<Tokens>();
        int from = next;
        int depth = 0;
        while (next < tokens.size() && !(depth == 0 && is(")"))) {
            if (is("then") || is("end") || startsConclusion()) {
                throw new BadRule("bracket-open").at(tokens.get(next - 1).place());
            }
            if (depth == 0 && is(",")) {
                add(conditions, from, true);
                from = next + 1;
            }
            depth += is("(") ? 1 : is(")") ? -1 : 0;
            next++;
        }
        if (next == tokens.size()) {
            throw new BadRule("bracket-open").at(tokens.get(next - 1).place());
        }
        add(conditions, from, !conditions.isEmpty());
        next++;
        return List.copyOf(conditions);
    }

    private boolean startsConclusion() {
        return is("out") && next + 1 < tokens.size() && tokens.get(next + 1).is(".");
    }

    private void add(List<Tokens> conditions, int from, boolean needed) {
        if (from < next) {
            conditions.add(
                    new Tokens(tokens.subList(from, next), tokens.get(next - 1).place()));
        } else if (needed) {
            problems.add(file, tokens.get(next - 1).place(), Sentence.of("comma-twice"));
        }
    }

    /** Only one fact, and nothing but it. */
    private void afterFact() {
        if (next >= tokens.size() || startsConclusion()) {
            return;
        }
        var token = tokens.get(next);
        if (token.is(")")) {
            throw new BadRule("bracket-closed", ")").at(token.place());
        } else if (ELEMENTS.contains(token.value()) || SOURCES_OF_FACTS.contains(token.value())) {
            throw onlyFacts(token);
        } else if (token.kind() == Kind.NAME
                && next + 1 < tokens.size()
                && (tokens.get(next + 1).is("(") || tokens.get(next + 1).is(":"))) {
            throw new BadRule("one-fact").at(token.place());
        } else if (token.is(",") || token.is(";")) {
            throw new BadRule("not-here", token.value()).at(token.place());
        }
    }

    private static BadRule onlyFacts(Token token) {
        var said = Sentence.of("only-facts", token.value());
        var joint = token.is("or") ? "||" : ",";
        boolean joins = token.is("or") || token.is("and");
        var told = joins ? said.instead("join-within", joint) : said;
        return new BadRule(told).at(token.place());
    }
}
