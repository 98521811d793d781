package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.facts.DeclaredWord;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.facts.Worked;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.written.BadRule;
import org.jspecify.annotations.Nullable;

/** The words of one rulebook: those of every one, the members it declares, and what it works out of either. */
public final class Declarations {
    /** Of a rulebook that declares nothing. */
    static final Declarations NONE = new Declarations(List.of(), Map.of(), WordLines.NONE, null);

    private final List<DeclaredMember> members;
    private final Map<String, Formula> formulas;
    private final Vocabulary vocabulary;
    private final @Nullable Problems problems;
    private final WordLines lines;
    private final Map<String, Condition> wheres = new LinkedHashMap<>();

    /** Words that went wrong in a definition they read, which may be told of already. */
    private final List<Runnable> doubtful = new ArrayList<>();

    /** @param problems gets what is wrong with formulas; null where they are known to be sound */
    Declarations(
            List<DeclaredMember> members, Map<String, Formula> formulas, WordLines lines, @Nullable Problems problems) {
        this.members = members;
        this.formulas = formulas;
        this.lines = lines;
        this.problems = problems;
        vocabulary = members.isEmpty() && formulas.isEmpty()
                ? Vocabulary.standard()
                : Vocabulary.standard().with(members);
    }

    /** Those of a sound rulebook. */
    static Declarations of(
            Codes codes,
            List<FigureHistory> figures,
            List<Definition> definitions,
            List<DeclaredMember> members,
            List<Formula> formulas) {
        if (members.isEmpty() && formulas.isEmpty()) {
            return NONE;
        }
        var declarations = new Declarations(members, byKey(formulas, Formula::key), WordLines.NONE, null);
        return declarations.resolved(new Scope.Names(
                codes, byKey(figures, FigureHistory::name), byKey(definitions, Definition::key), declarations));
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        var byKey = new LinkedHashMap<String, T>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey;
    }

    /** What names stand for in a sound rulebook. */
    static Scope.Names names(Rulebook rulebook) {
        return new Scope.Names(
                rulebook.codes(),
                byKey(rulebook.figures(), FigureHistory::name),
                byKey(rulebook.definitions(), Definition::key),
                rulebook.declarations());
    }

    /** The members that a {@code members.yaml} declares, as far as it is understood. */
    public static List<DeclaredMember> members(Yaml yaml) {
        return new MemberReader().read(yaml);
    }

    /** The words that rules may read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads situations that may tell what the rulebook declares. */
    public SituationReader reader() {
        return members.isEmpty() ? new SituationReader() : new SituationReader(members);
    }

    /** The members that a situation may tell beside those of every one. */
    public List<DeclaredMember> members() {
        return members;
    }

    /** The words that are worked out. */
    public List<Formula> formulas() {
        return List.copyOf(formulas.values());
    }

    /** How a word is worked out, after a sign; empty for one that rulebooks do not declare. */
    public String shown(Word word) {
        var formula = formulas.get(Definition.key(word.fact(), word.name()));
        return formula == null ? "" : "; " + formula.shown();
    }

    /** The conditions of what is counted or added up, by the word's fact and name. */
    Map<String, Condition> wheres() {
        return wheres;
    }

    /** Works out every word; what is wrong is told once, and is unknown to whatever reads it. */
    Declarations resolved(Scope.Names names) {
        formulas.values().forEach(formula -> word(formula.fact(), formula.name(), names, List.of()));
        return this;
    }

    /** Whether a fact has such a word. */
    boolean isWord(String fact, String name) {
        return vocabulary.words(fact).containsKey(name) || formulas.containsKey(Definition.key(fact, name));
    }

    /**
     * A word of a fact; one that is not worked out yet is, with whatever it reads.
     *
     * @param within the words and definitions that are being understood
     */
    @Nullable
    Word word(String fact, String name, Scope.Names names, List<String> within) {
        var known = vocabulary.words(fact).get(name);
        var formula = formulas.get(Definition.key(fact, name));
        return known != null || formula == null ? known : worked(formula, names, within);
    }

    private Word worked(Formula formula, Scope.Names names, List<String> within) {
        if (within.contains(formula.key())) {
            throw new BadRule(Scope.circle(within, formula.key()));
        }
        var parser = new FormulaParser(formula, names, within);
        try {
            var word = parser.word();
            wheres.put(formula.key(), parser.where());
            return vocabulary.declare(word);
        } catch (BadRule e) {
            int line = lines.of(formula.fact(), formula.name(), parser.reading());
            if (e.depth() > 0) {
                doubtful.add(() -> problem(line, e.said()));
            } else {
                problem(line, e.said());
            }
            var unit = formula.told() == null ? parser.unit() : formula.told();
            var kind = formula.form() == Formula.Form.COUNT ? Word.Kind.WHOLE : Word.Kind.AMOUNT;
            return vocabulary.declare(declared(formula, kind, unit, Nothing.KNOWN));
        }
    }

    /** Tells of what only seemed to follow from a definition: each of them is right by itself. */
    void tellDoubtful() {
        doubtful.forEach(Runnable::run);
    }

    private void problem(int line, Sentence said) {
        if (problems != null) {
            problems.add(Definition.FILE, line, said);
        }
    }

    static DeclaredWord declared(Formula formula, Word.Kind kind, Unit unit, Worked worked) {
        Text meaning = formula.meaning();
        return new DeclaredWord(
                formula.fact(),
                formula.name(),
                new Word.Meant(meaning.zh().source(), meaning.en().source()),
                kind,
                List.of(),
                unit,
                worked);
    }

    /** Stands for what could not be understood. */
    private enum Nothing implements Worked {
        KNOWN;

        @Override
        public @Nullable Object value(Fact of) {
            return null;
        }

        @Override
        public List<Told> told(Fact of) {
            return List.of();
        }

        @Override
        public List<Told> open(Fact of) {
            return List.of();
        }

        @Override
        public List<String> askedBy() {
            return List.of();
        }

        @Override
        public Layer readableFrom() {
            return Layer.EVENTS;
        }
    }
}
