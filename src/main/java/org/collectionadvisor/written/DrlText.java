package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.Token.Kind;

/** Reads a file of rules rule by rule: what is wrong with one keeps no other from being read. */
public final class DrlText {
    private static final List<String> OTHERS = List.of(
            "import", "global", "function", "declare", "query", "dialect", "unit", "expander", "template", "agenda");

    private final String file;
    private final Problems problems;
    private final Set<String> lost = new HashSet<>();

    private DrlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    public static List<RuleText> read(String file, String drl, Problems problems) {
        return new DrlText(file, problems).read(drl);
    }

    private List<RuleText> read(String drl) {
        int before = problems.count();
        var lines = lines(drl);
        var tokens = Lexer.tokens(drl, offset -> "" + lines[offset], this::complain);
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (startsRule(tokens, i)) {
                starts.add(i);
            }
        }
        starts.add(tokens.size());
        if (starts.size() == 1 && !drl.isBlank() && problems.count() == before) {
            problems.add(file, 0, Sentence.of("no-rules"));
        }
        between(tokens.subList(0, starts.get(0)));
        var rules = new ArrayList<RuleText>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            rule(tokens.subList(starts.get(i), starts.get(i + 1)), rules);
        }
        return rules;
    }

    private static int[] lines(String drl) {
        var lines = new int[drl.length() + 1];
        int line = 1;
        for (int i = 0; i <= drl.length(); i++) {
            lines[i] = line;
            line += i < drl.length() && drl.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void complain(String place, Sentence said) {
        problems.add(file, place, said);
        if (said.code().equals("quote-open") || said.code().equals("comment-open")) {
            lost.add(place);
        }
    }

    private static boolean startsRule(List<Token> tokens, int at) {
        return tokens.get(at).is("rule")
                && (at == 0 || !tokens.get(at - 1).place().equals(tokens.get(at).place()))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).kind() != Kind.SIGN;
    }

    private void rule(List<Token> tokens, List<RuleText> rules) {
        if (tokens.stream().anyMatch(token -> lost.contains(token.place()))) {
            problems.incomplete(file);
            return;
        }
        try {
            var rule = new RuleParser(file, tokens, problems);
            rules.add(rule.read());
            between(rule.rest());
        } catch (BadRule e) {
            problems.add(file, e.place().isEmpty() ? tokens.get(0).place() : e.place(), e.said());
            problems.incomplete(file);
        }
    }

    /** What stands between rules: the name of the package, and nothing else. */
    private void between(List<Token> tokens) {
        int at = 0;
        if (!tokens.isEmpty() && tokens.get(0).is("package")) {
            var line = tokens.get(0).place();
            at = 1;
            var name = new StringBuilder();
            while (at < tokens.size() && tokens.get(at).place().equals(line)) {
                name.append(tokens.get(at).is(";") ? "" : tokens.get(at).value());
                at++;
            }
            Topic.check(file, line, name.toString(), problems);
        }
        if (at == tokens.size()) {
            return;
        }
        var first = tokens.get(at);
        if (first.value().equals("import")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("accumulate")) {
            problems.add(file, first.place(), Sentence.of("not-a-rule", "import accumulate"));
        } else if (OTHERS.contains(first.value())) {
            problems.add(file, first.place(), Sentence.of("not-a-rule", first.value()));
        } else {
            problems.add(
                    file,
                    first.place(),
                    Sentence.of("between-rules", first.shown()).near(first.value(), List.of("rule", "package")));
        }
    }
}
