package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Signs;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.written.RuleText.Placed;
import org.collectionadvisor.written.Token.Kind;

/** Reads what stands between the name of a rule and its {@code when}: what it cites and its days; anything else is told. */
final class RuleHead {
    private static final List<String> DAYS = List.of("date-effective", "date-expires");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final String file;
    private final List<Token> tokens;
    private final Problems problems;
    private final List<Placed> sources = new ArrayList<>();
    private final Map<String, Placed> days = new HashMap<>();
    private boolean cited;
    private int next;

    RuleHead(String file, List<Token> tokens, Problems problems, int from) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
        next = from;
    }

    List<Placed> sources() {
        return List.copyOf(sources);
    }

    Map<String, Placed> days() {
        return Map.copyOf(days);
    }

    private boolean is(String expected) {
        return next < tokens.size() && tokens.get(next).is(expected);
    }

    /** Returns the index of what follows. */
    int read(Token name) {
        while (next < tokens.size() && !is("when") && !is("then")) {
            var token = tokens.get(next);
            if (token.is("@")) {
                annotation();
            } else if (token.kind() == Kind.NAME && !isFact() && Nearest.to(token.value(), List.of("when")) == null) {
                attribute();
            } else {
                break;
            }
        }
        if (sources.isEmpty() && !cited) {
            problems.add(file, name.place(), Sentence.of("no-source", name.value()));
        }
        return next;
    }

    /** Facts begin with a capital, and attributes do not. */
    private boolean isFact() {
        return Character.isUpperCase(tokens.get(next).value().charAt(0))
                && next + 1 < tokens.size()
                && tokens.get(next + 1).is("(");
    }

    private void annotation() {
        next++;
        var name = next < tokens.size() ? tokens.get(next) : tokens.get(next - 1);
        next++;
        var arguments = new ArrayList<Token>();
        if (is("(")) {
            next++;
            while (next < tokens.size() && !is(")") && !is("when")) {
                arguments.add(tokens.get(next++));
            }
            if (!is(")")) {
                throw new BadRule("bracket-open").at(tokens.get(next - 1).place());
            }
            next++;
        }
        if (!name.is("source")) {
            problems.add(
                    file, name.place(), Sentence.of("annotation", name.value()).near(name.value(), List.of("source")));
            cited = true;
            if (Nearest.to(name.value(), List.of("source")) == null) {
                return;
            }
        }
        if (arguments.isEmpty() && next < tokens.size() && tokens.get(next).kind() == Kind.TEXT) {
            problems.add(
                    file,
                    name.place(),
                    Sentence.of("source-brackets", tokens.get(next).value()));
            arguments.add(tokens.get(next++));
        }
        var quoted =
                arguments.stream().filter(token -> token.kind() == Kind.TEXT).toList();
        if (quoted.isEmpty() && !arguments.isEmpty()) {
            problems.add(file, name.place(), Sentence.of("source-quotes"));
            cited = true;
        }
        quoted.forEach(token -> cite(token.value(), token.place(), sources));
    }

    /** One id or several, separated by commas. */
    static void cite(String told, String place, List<Placed> sources) {
        for (var id : told.split("[,，、]", -1)) {
            sources.add(new Placed(id.strip(), place));
        }
        told.codePoints().filter(c -> c == '，' || c == '、').findFirst().ifPresent(c -> {
            throw new BadRule(Signs.said(c)).at(place);
        });
        told.codePoints().filter(c -> ";；|/+&".indexOf(c) >= 0).findFirst().ifPresent(c -> {
            throw new BadRule("source-comma", Character.toString(c)).at(place);
        });
    }

    /** The names of attributes have hyphens, which are signs elsewhere. */
    private void attribute() {
        var first = tokens.get(next++);
        var name = new StringBuilder(first.value());
        while (is("-") && next + 1 < tokens.size()) {
            name.append('-').append(tokens.get(next + 1).value());
            next += 2;
        }
        var place = first.place();
        if (DAYS.contains(name.toString())
                && next < tokens.size()
                && tokens.get(next).kind() == Kind.TEXT) {
            days.put(
                    name.toString(),
                    new Placed(tokens.get(next).value(), tokens.get(next).place()));
            next++;
            return;
        }
        problems.add(file, place, attributeProblem(name.toString()));
        var told = new StringBuilder();
        while (next < tokens.size()
                && !is("@")
                && !is("when")
                && (tokens.get(next).kind() != Kind.NAME
                        || is("true")
                        || is("false")
                        || tokens.get(next).place().equals(place))) {
            told.append(tokens.get(next++).value());
        }
        if (DAYS.contains(name.toString()) && DAY.matcher(told).matches()) {
            days.put(name.toString(), new Placed(told.toString(), place));
        }
    }

    private static Sentence attributeProblem(String name) {
        if (name.equals("extends")) {
            return Sentence.of("extends");
        }
        var near = Nearest.to(name, List.of("when", "date-effective", "date-expires"));
        return DAYS.contains(name)
                ? Sentence.of("day-quotes", name)
                : near == null
                        ? Sentence.of("attribute", name)
                        : Sentence.of("attribute", name).instead("near", near);
    }
}
