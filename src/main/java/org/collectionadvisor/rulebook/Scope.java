package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** The names one rule may use: the facts it matches, their words, the figures, and the codes. */
final class Scope {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private final Codes codes;
    private final Map<String, FigureHistory> figures;
    private final List<String> figurePlaces;
    private final Layer layer;
    private final List<String> facts = new ArrayList<>();
    private final List<@Nullable String> bindings = new ArrayList<>();

    Scope(Codes codes, Map<String, FigureHistory> figures, Layer layer) {
        this.codes = codes;
        this.figures = figures;
        this.figurePlaces = List.copyOf(figures.keySet());
        this.layer = layer;
    }

    /** Adds the next pattern of the rule. */
    void match(String fact, @Nullable String binding) {
        if (VOCABULARY.type(fact) == null || fact.equals("Step") != (layer == Layer.WITHHOLD)) {
            var allowed = layer == Layer.WITHHOLD
                    ? List.of("Step")
                    : VOCABULARY.facts().stream()
                            .filter(name -> !name.equals("Step"))
                            .toList();
            throw new BadRule("`" + fact + "` is no fact that this rule can match", Nearest.hint(fact, allowed));
        }
        facts.add(fact);
        bindings.add(binding);
    }

    int patterns() {
        return facts.size();
    }

    /** The subject and word a dotted path names, such as {@code debt.agency.with}. */
    Path resolve(List<String> path) {
        int pattern = facts.size() - 1;
        int from = 0;
        if (path.get(0).startsWith("$")) {
            pattern = bindings.indexOf(path.get(0));
            if (pattern < 0) {
                throw new BadRule("`" + path.get(0) + "` is bound nowhere", "write `" + path.get(0) + " : Debt( … )`");
            }
            from = 1;
        }
        var whose = Subject.Whose.ITSELF;
        if (from < path.size() && !VOCABULARY.words(facts.get(pattern)).containsKey(name(path, from))) {
            if (path.get(from).equals("debt") && !facts.get(pattern).equals("Borrower")) {
                whose = Subject.Whose.DEBT;
                from++;
            } else if (path.get(from).equals("borrower")) {
                whose = Subject.Whose.BORROWER;
                from++;
            }
        }
        var subject = new Subject(pattern, whose);
        return new Path(subject, from == path.size() ? null : word(subject, name(path, from)));
    }

    /** A word, or a fact itself where no word follows. */
    record Path(Subject subject, @Nullable Word word) {}

    private Word word(Subject subject, String name) {
        var fact = fact(subject);
        var words = VOCABULARY.words(fact);
        var word = words.get(name);
        if (word == null) {
            throw new BadRule("`" + name + "` is no word of " + fact, Nearest.hint(name, words.keySet()));
        }
        if (word.readableFrom().compareTo(layer) > 0) {
            throw new BadRule(
                    "`" + name + "` is settled only in the layer " + word.readableFrom() + ", this rule speaks in "
                            + layer,
                    "read what the word follows from instead");
        }
        return word;
    }

    String fact(Subject subject) {
        return switch (subject.whose()) {
            case ITSELF -> facts.get(subject.pattern());
            case DEBT -> "Debt";
            case BORROWER -> "Borrower";
        };
    }

    private static String name(List<String> path, int from) {
        return String.join(".", path.subList(from, path.size()));
    }

    /** The figure written {@code figures.days("name")}; its unit must be the one told. */
    Operand.FigureRef figure(String unit, String name) {
        var figure = figures.get(name);
        if (figure == null) {
            throw new BadRule(
                    "no figure `" + name + "` stands in any figures.yaml", Nearest.hint(name, figures.keySet()));
        }
        if (!figure.unit().word().equals(unit)) {
            throw new BadRule(
                    "`" + name + "` is counted in " + figure.unit().word(),
                    "write figures." + figure.unit().word() + "(\"" + name + "\")");
        }
        return new Operand.FigureRef(name, figurePlaces.indexOf(name));
    }

    Unit unit(Operand.FigureRef figure) {
        return java.util.Objects.requireNonNull(figures.get(figure.name())).unit();
    }

    void mustKnow(String kind, String code) {
        number(kind, code);
    }

    /** A code's number among those of its kind. */
    int number(String kind, String code) {
        var known = switch (kind) {
            case "finding" -> codes.findings();
            case "step" -> List.copyOf(codes.steps().keySet());
            case "category" -> Codes.CATEGORIES;
            default -> throw new IllegalArgumentException(kind);
        };
        if (!known.contains(code)) {
            throw new BadRule("`" + code + "` is no " + kind + " of codes.yaml", Nearest.hint(code, known));
        }
        return known.indexOf(code);
    }
}
