package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read.Whose;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.written.BadRule;
import org.jspecify.annotations.Nullable;

/** What the names in one rule or definition stand for: the fact it speaks of, its words, the figures, and the codes. */
final class Scope {
    private static final Vocabulary STANDARD = Vocabulary.standard();

    private final Names names;
    private final Layer layer;
    private final String fact;
    private final @Nullable String binding;
    private final Whose itself;
    private final List<String> within;

    /**
     * What the whole rulebook names; definitions by their keys.
     *
     * @param understood the definitions that were read so far: each stands in many rules and other definitions
     */
    record Names(
            Codes codes,
            Map<String, FigureHistory> figures,
            Map<String, Definition> definitions,
            Declarations declarations,
            Map<Reading, Defined> understood) {
        Names(
                Codes codes,
                Map<String, FigureHistory> figures,
                Map<String, Definition> definitions,
                Declarations declarations) {
            this(codes, figures, definitions, declarations, new HashMap<>());
        }
    }

    /** A definition as rules of one layer read it of one fact. */
    private record Reading(String key, Whose whose, Layer layer) {}

    private Scope(Names names, Layer layer, String fact, @Nullable String binding, Whose itself, List<String> within) {
        this.names = names;
        this.layer = layer;
        this.fact = fact;
        this.binding = binding;
        this.itself = itself;
        this.within = within;
    }

    /** The scope of a definition that is looked at by itself. */
    Scope(Names names, Layer layer, String fact) {
        this(names, layer, fact, List.of());
    }

    /** The same within other words and definitions, of which it may read none. */
    Scope(Names names, Layer layer, String fact, List<String> within) {
        this(names, layer, fact, null, Whose.ITSELF, within);
    }

    /**
     * The scope of a rule.
     *
     * @param binding the name the rule gives its fact, which says nothing that is not clear
     */
    static Scope of(Names names, Layer layer, String fact, @Nullable String binding) {
        if (STANDARD.type(fact) == null || fact.equals("Step") != (layer == Layer.WITHHOLD)) {
            var allowed = layer == Layer.WITHHOLD
                    ? List.of("Step")
                    : STANDARD.facts().stream()
                            .filter(name -> !name.equals("Step"))
                            .toList();
            throw new BadRule(Sentence.of("fact", fact).near(fact, allowed));
        }
        return new Scope(names, layer, fact, binding, Whose.ITSELF, List.of());
    }

    /** A word or a definition, and whose; neither where a path ends at a fact. */
    record Named(Whose whose, @Nullable Word word, @Nullable Definition definition) {}

    /** What a dotted path names, such as {@code debt.agency.with}. */
    Named resolve(List<String> written) {
        var path = written;
        if (path.get(0).startsWith("$")) {
            if (!path.get(0).equals(binding)) {
                throw new BadRule("unbound", path.get(0));
            }
            path = path.subList(1, path.size());
        }
        var whose = Whose.ITSELF;
        if (!path.isEmpty() && !isName(fact, String.join(".", path))) {
            if (path.get(0).equals("debt") && !fact.equals("Borrower")) {
                whose = Whose.DEBT;
            } else if (path.get(0).equals("borrower")) {
                whose = Whose.BORROWER;
            }
            path = whose == Whose.ITSELF ? path : path.subList(1, path.size());
        }
        var of = switch (whose) {
            case ITSELF -> fact;
            case DEBT -> "Debt";
            case BORROWER -> "Borrower";
        };
        return named(of, whose == Whose.ITSELF ? itself : whose, String.join(".", path));
    }

    /** Whether a condition may begin so: with a word or definition of this fact, or with whose it is. */
    boolean knows(String name) {
        return isName(fact, name) || name.equals("debt") || name.equals("borrower");
    }

    private boolean isName(String of, String name) {
        return names.declarations().isWord(of, name) || definitionOf(of, name) != null;
    }

    private @Nullable Definition definitionOf(String of, String name) {
        return names.definitions().get(Definition.key(of, name));
    }

    private Named named(String of, Whose whose, String name) {
        var definition = definitionOf(of, name);
        if (name.isEmpty() || definition != null) {
            return new Named(whose, null, definition);
        }
        var word = names.declarations().word(of, name, names, within);
        if (word == null) {
            throw new BadRule(unknownWord(of, name, known(of)));
        }
        if (word.readableFrom().compareTo(layer) > 0) {
            throw new BadRule("settled-later", name, word.readableFrom(), layer);
        }
        return new Named(whose, word, null);
    }

    private List<String> known(String of) {
        return Stream.of(
                        names.declarations().vocabulary().words(of).keySet().stream(),
                        names.declarations().formulas().stream()
                                .filter(one -> one.fact().equals(of))
                                .map(Formula::name),
                        names.definitions().values().stream()
                                .filter(one -> one.fact().equals(of))
                                .map(Definition::name))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** A word of another fact is told with that fact, one that is near with how it is written. */
    private Sentence unknownWord(String of, String name, List<String> known) {
        if (name.matches("[A-Z]+")) {
            return Sentence.of("word-first", name);
        }
        var said = Sentence.of("no-word", name, of).near(name, known);
        var elsewhere =
                STANDARD.facts().stream().filter(fact -> isName(fact, name)).toList();
        if (elsewhere.isEmpty() || known.stream().anyMatch(one -> one.equalsIgnoreCase(name))) {
            return said;
        }
        var whose = elsewhere.get(0);
        return whose.equals("Borrower") || (whose.equals("Debt") && !of.equals("Borrower"))
                ? said.instead("word-of", whose.toLowerCase(java.util.Locale.ROOT) + "." + name)
                : said.instead("word-elsewhere", String.join(", ", elsewhere));
    }

    /** What is said of a word or definition that leads back to itself. */
    static Sentence circle(List<String> within, String key) {
        return Sentence.of("defined-by-itself", String.join(" → ", within) + " → " + key);
    }

    /** What a definition stands for, as if it were written out here. */
    Condition definition(Definition definition, Whose whose) {
        var reading = new Reading(definition.key(), whose, layer);
        var known = names.understood().get(reading);
        if (known != null) {
            return known;
        }
        var deeper = new ArrayList<>(within);
        deeper.add(definition.key());
        if (within.contains(definition.key())) {
            throw new BadRule(circle(within, definition.key()));
        }
        var inside = new Scope(names, layer, definition.fact(), null, whose, List.copyOf(deeper));
        try {
            var defined = new Defined(definition.key(), ConditionParser.condition(definition.is(), inside), true);
            names.understood().put(reading, defined);
            return defined;
        } catch (BadRule e) {
            throw e.ofDefinition();
        }
    }

    /** The figure written {@code figures.days("name")}; its unit must be the one told. */
    Operand.FigureRef figure(String unit, String name) {
        var figures = names.figures();
        var figure = figures.get(name);
        if (figure == null) {
            throw new BadRule(Sentence.of("no-figure", name).nearOrNew(name, figures.keySet(), "figures.yaml"));
        }
        // A figure without a unit is told of where it stands.
        if (figure.unit() != Unit.NONE && !figure.unit().word().equals(unit)) {
            throw new BadRule("figure-unit", name, figure.unit().word());
        }
        return new Operand.FigureRef(name, List.copyOf(figures.keySet()).indexOf(name));
    }

    Unit unit(Operand.FigureRef figure) {
        return Objects.requireNonNull(names.figures().get(figure.name())).unit();
    }

    Codes codes() {
        return names.codes();
    }

    /** A code's index among those of its kind. */
    int index(String kind, String code) {
        var known = switch (kind) {
            case "finding" -> names.codes().findings();
            case "step" -> List.copyOf(names.codes().steps().keySet());
            case "want" -> List.copyOf(names.codes().wants().keySet());
            case "category" -> Codes.CATEGORIES;
            default -> throw new IllegalArgumentException(kind);
        };
        if (!known.contains(code)) {
            var said = Sentence.of("no-" + kind, code);
            throw new BadRule(
                    kind.equals("category")
                            ? said.near(code, known)
                            : names.codes().elsewhere(code, said.nearOrNew(code, known, "codes.yaml")));
        }
        return known.indexOf(code);
    }
}
