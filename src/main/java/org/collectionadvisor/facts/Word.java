package org.collectionadvisor.facts;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** One word of the vocabulary: a field of a fact that rules may read. */
public final class Word {
    /** What a word's values are. */
    public enum Kind {
        WHOLE,
        AMOUNT,
        TRUTH,
        DATE,
        CODE,
        CODES,
        TEXT,
        LEVEL
    }

    /** What a word needs beside its name. */
    public enum Argument {
        NONE,
        /** A figure: {@code lastDay(figures.days("…"))}. */
        FIGURE,
        /** The code of a finding or step, {@code has("…")}: a value is read with its index. */
        NAME,
        /** The code of a step or want, {@code tried("…")}: a value is read with the code itself. */
        CODE
    }

    /** The word that asks for a finding. */
    public static final String HAS = "has";

    /** The word that asks for a want. */
    public static final String WANTS = "wants";

    private final String fact;
    private final String base;
    private final String name;
    private final Meant meaning;
    private final Unit unit;
    private final Kind kind;
    private final List<String> codes;
    private final boolean alwaysKnown;
    private final Argument argument;
    private final Layer readableFrom;
    private final List<Getter> path;
    private final List<String> from;
    private final List<Members> members;
    private final int index;
    private final int number;
    private final @Nullable Channel risk;
    private final @Nullable Worked worked;

    /** What a word means, in Chinese and in English. */
    public record Meant(String zh, String en) {}

    /**
     * A word that a rulebook declares.
     *
     * @param number its index among these
     */
    Word(int index, int number, DeclaredWord declared) {
        this.index = index;
        this.number = number;
        fact = declared.fact();
        base = "";
        name = declared.name();
        meaning = declared.meaning();
        unit = declared.unit();
        kind = declared.kind();
        codes = declared.codes();
        worked = declared.worked();
        alwaysKnown = false;
        argument = Argument.NONE;
        readableFrom = declared.worked().readableFrom();
        path = List.of();
        from = List.of();
        members = List.of();
        risk = null;
    }

    Word(int index, String fact, String base, String name, Meaning meaning, List<String> from, Method... path) {
        this.index = index;
        this.fact = fact;
        this.base = base;
        this.name = name;
        this.meaning = new Meant(meaning.zh(), meaning.en());
        unit = meaning.unit();
        worked = null;
        number = index;
        this.from = List.copyOf(from);
        this.path = Stream.of(path).map(Getter::new).toList();
        members = base.isEmpty()
                ? List.of()
                : from.stream().map(member -> new Members(base, member)).toList();
        var last = path[path.length - 1];
        kind = WordKinds.kind(last);
        codes = WordKinds.codes(last);
        alwaysKnown = !WordKinds.mayBeUnknown(last);
        argument = WordKinds.argument(last);
        var settled = last.getAnnotation(ReadableFrom.class);
        readableFrom = settled == null ? Layer.EVENTS : settled.value();
        risk = WordKinds.channel(last);
    }

    /** Its index among the words of its fact. */
    public int index() {
        return index;
    }

    /** The fact it belongs to, as rules name it: {@code Debt}. */
    public String fact() {
        return fact;
    }

    /** The name rules write, the path of the JSON member where it was told: {@code agency.with}. */
    public String name() {
        return name;
    }

    public Meant meaning() {
        return meaning;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether its codes are texts, not constants of the program. */
    public boolean hasTexts() {
        return kind == Kind.TEXT || (kind == Kind.CODE && worked != null);
    }

    public Kind kind() {
        return kind;
    }

    /** The codes a value may have; empty where values are no codes. */
    public List<String> codes() {
        return codes;
    }

    /** Whether it is a number that is never below 0. */
    public boolean isNeverNegative() {
        boolean counts = worked != null || unit == Unit.TIMES || unit == Unit.PERSONS;
        return counts
                ? kind == Kind.WHOLE || kind == Kind.AMOUNT
                : WordKinds.isNeverNegative(path.get(path.size() - 1).method());
    }

    /** Whether the word has a value in every situation. */
    public boolean alwaysKnown() {
        return alwaysKnown;
    }

    public Argument argument() {
        return argument;
    }

    public Layer readableFrom() {
        return readableFrom;
    }

    /** The channel of which the word tells the level, null where it tells none. */
    public @Nullable Channel risk() {
        return risk;
    }

    /** The unit of the figure the word takes; NONE where it takes none. */
    public Unit argumentUnit() {
        return argument == Argument.FIGURE
                ? WordKinds.argumentUnit(path.get(path.size() - 1).method())
                : Unit.NONE;
    }

    /** How a compiled rule reads the word, as a call on its fact; {@code %s} stands for the argument. */
    public String call() {
        if (worked != null) {
            return WordKinds.javaName(kind) + "( " + number + " )";
        }
        var calls =
                path.stream().map(getter -> WordKinds.javaName(getter.method())).toList();
        var opening = String.join("().", calls);
        return opening + (argument == Argument.NONE ? "()" : "(%s)");
    }

    /**
     * The value in one situation; null where it is unknown.
     *
     * @param argumentOrNull the index of the finding or step or the {@link Figure}, where the word takes one
     */
    public @Nullable Object read(Fact of, @Nullable Object argumentOrNull) {
        if (worked != null) {
            return worked.value(of);
        }
        if ((argument == Argument.NAME || argument == Argument.CODE) && argumentOrNull == null) {
            return null;
        }
        int last = path.size() - 1;
        Object value = of;
        for (int i = 0; i < last && value != null; i++) {
            value = path.get(i).get(value);
        }
        if (value == null) {
            return null;
        }
        return argument == Argument.NONE
                ? path.get(last).get(value)
                : path.get(last).get(value, argumentOrNull);
    }

    /** The members of the situation it follows from, told or not. */
    public List<Told> told(Fact of) {
        return members.isEmpty() && worked == null ? List.of() : of.told(this);
    }

    /** Those of them that may leave it open. */
    public List<Told> open(Fact of) {
        return worked == null ? told(of) : worked.open(of);
    }

    /** Whether the value merely follows from another member, and was not told itself. */
    public boolean isOnlyImplied(Fact of) {
        return members.size() == 1 && members.get(0).isOnlyImplied(of);
    }

    List<Told> findTold(Fact of) {
        return worked != null
                ? worked.told(of)
                : members.size() == 1 ? members.get(0).at(of) : Members.at(members, of);
    }

    /** The members that have to be asked for where the word is unknown, with {@code *} for every item of a list. */
    public List<String> askedBy() {
        if (worked != null) {
            return worked.askedBy();
        }
        return alwaysKnown ? List.of() : Members.askedBy(base, from);
    }

    @Override
    public String toString() {
        return fact + "." + name;
    }
}
