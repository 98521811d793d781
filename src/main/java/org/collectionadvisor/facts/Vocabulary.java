package org.collectionadvisor.facts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Agency;
import org.collectionadvisor.situation.Assignment;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Guarantee;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Plan;
import org.collectionadvisor.situation.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Every word rules may read, by the fact it belongs to: first the members as told, then what follows from them. It is read
 * off the records and facts themselves, so it cannot lag behind them.
 */
public final class Vocabulary {
    /** The members of the record each fact stands for; a step stands for none, it is concluded. */
    private static final Map<String, RecordMembers> RECORDS = Map.of(
            "Borrower", RecordMembers.BORROWER,
            "Debt", RecordMembers.DEBT,
            "Contact", RecordMembers.CONTACT,
            "Refusal", RecordMembers.REFUSAL,
            "LegalPaper", RecordMembers.LEGAL_PAPER);

    private static final Vocabulary STANDARD = new Vocabulary();

    private final Map<String, RecordMembers> records = new HashMap<>(RECORDS);
    private final List<Word> byNumber = new ArrayList<>();
    private final List<String> members = new ArrayList<>(RecordMembers.all());

    private final Map<String, Map<String, Word>> words = new LinkedHashMap<>();
    private final Map<String, Class<? extends Fact>> facts = new LinkedHashMap<>();
    private final Map<Class<?>, Map<String, Word>> byType = new HashMap<>();

    private Vocabulary() {
        add("Borrower", BorrowerFacts.class, Borrower.class, Map.of("budget", Budget.class));
        add(
                "Debt",
                DebtFacts.class,
                Debt.class,
                Map.of(
                        "agency", Agency.class,
                        "assignment", Assignment.class,
                        "guarantee", Guarantee.class,
                        "plan", Plan.class));
        add("Contact", ContactFacts.class, Contact.class, Map.of());
        add("Refusal", RefusalFacts.class, Refusal.class, Map.of());
        add("LegalPaper", LegalPaperFacts.class, LegalPaper.class, Map.of());
        add("Step", StepFacts.class, StepFacts.Proposed.class, Map.of());
    }

    /** The words that every rulebook may read. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * The same with the members that a rulebook declares.
     *
     * @param declared none of them has the name of another member or word of its fact
     */
    public Vocabulary with(List<DeclaredMember> declared) {
        return new Vocabulary(this, declared);
    }

    private Vocabulary(Vocabulary standard, List<DeclaredMember> declared) {
        standard.facts.forEach((fact, type) -> {
            var all = new LinkedHashMap<>(standard.words(fact));
            facts.put(fact, type);
            words.put(fact, all);
            byType.put(type, all);
        });
        for (var fact : DeclaredMember.FACTS) {
            var own = declared.stream().filter(one -> one.fact().equals(fact)).toList();
            var extended =
                    records(fact).with(own.stream().map(DeclaredMember::name).toList(), members.size());
            records.put(fact, extended);
            for (var member : own) {
                int index = extended.index("/" + member.name());
                members.add(extended.member(index));
                declare(new DeclaredWord(
                        fact,
                        member.name(),
                        new Word.Meant(member.zh(), member.en()),
                        WordKinds.kind(member),
                        member.codes(),
                        member.unit(),
                        new DeclaredValue(member.name(), index, extended.member(index))));
            }
        }
    }

    /** Adds a word that the rulebook declares, while it is read. */
    public Word declare(DeclaredWord declared) {
        if (this == STANDARD) {
            throw new IllegalStateException("the words of every rulebook are those of the program");
        }
        var word = new Word(index(declared.fact(), declared.name()), byNumber.size(), declared);
        byNumber.add(word);
        Objects.requireNonNull(words.get(declared.fact())).put(declared.name(), word);
        return word;
    }

    /** A word that the rulebook declares, by its index among these. */
    Word declared(int number) {
        return byNumber.get(number);
    }

    RecordMembers records(String fact) {
        return Objects.requireNonNull(records.get(fact));
    }

    /** Every member that a situation may tell by this rulebook, with {@code *} for every item of a list. */
    public List<String> allMembers() {
        return Collections.unmodifiableList(members);
    }

    private void add(String fact, Class<? extends Fact> type, Class<?> told, Map<String, Class<?>> parts) {
        facts.put(fact, type);
        var all = new LinkedHashMap<String, Word>();
        words.put(fact, all);
        byType.put(type, all);
        var toldRecord = method(type, "told");
        for (var component : told.getRecordComponents()) {
            if (parts.containsKey(component.getName())) {
                addPart(fact, type, component.getName(), parts.get(component.getName()), component.getName());
            } else {
                addTold(fact, component.getName(), component, component.getName(), toldRecord);
            }
        }
        // The budget is told beside the borrower, not within.
        if (parts.containsKey("budget")) {
            addPart(fact, type, "budget", Budget.class, "/budget");
        }
        addComputed(fact, type);
        marked(type, Part.class).forEach(part -> addComputed(fact, part.getReturnType(), part));
    }

    private void addComputed(String fact, Class<?> type, Method... path) {
        marked(type, Meaning.class).forEach(method -> {
            var meaning = method.getAnnotation(Meaning.class);
            var name = meaning.name().isEmpty() ? method.getName() : meaning.name();
            var full = new ArrayList<>(List.of(path));
            full.add(method);
            put(fact, name, meaning, List.of(meaning.from()), full);
        });
    }

    /** Reflection promises no order of methods; their names give one that holds from run to run. */
    private static List<Method> marked(Class<?> type, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private void addPart(String fact, Class<? extends Fact> type, String part, @Nullable Class<?> told, String from) {
        if (told != null) {
            for (var component : told.getRecordComponents()) {
                var name = part + "." + component.getName();
                addTold(fact, name, component, from + "/" + component.getName(), method(type, part));
            }
        }
    }

    private void addTold(String fact, String name, RecordComponent component, String from, Method... path) {
        var meaning = component.getAnnotation(Meaning.class);
        if (meaning != null && WordKinds.readable(component.getAccessor())) {
            var full = new ArrayList<>(List.of(path));
            full.add(component.getAccessor());
            put(fact, name, meaning, List.of(from), full);
        }
    }

    /** A word that is worked out from one told of the same name stands in its stead. */
    private int index(String fact, String name) {
        var told = words(fact).get(name);
        return told == null ? words(fact).size() : told.index();
    }

    private static String base(String fact) {
        var members = RECORDS.get(fact);
        return members == null ? "" : members.base();
    }

    private void put(String fact, String name, Meaning meaning, List<String> from, List<Method> path) {
        var word = new Word(index(fact, name), fact, base(fact), name, meaning, from, path.toArray(Method[]::new));
        Objects.requireNonNull(words.get(fact)).put(name, word);
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every member of a situation's records, and the lists as wholes, with {@code *} for every item of a list. */
    public static List<String> members() {
        return RecordMembers.all();
    }

    /** The word that reads just one member, by its path; null where none does. */
    public @Nullable Word wordOf(String member) {
        return facts().stream()
                .flatMap(fact -> words(fact).values().stream())
                .filter(word -> word.askedBy().equals(List.of(member)))
                .filter(word -> member.endsWith("/" + word.name().replace('.', '/')))
                .findFirst()
                .orElse(null);
    }

    /** The names of the facts rules may match. */
    public Collection<String> facts() {
        return words.keySet();
    }

    /** The Java type behind a fact's name. */
    public @Nullable Class<? extends Fact> type(String fact) {
        return facts.get(fact);
    }

    /** The words of one fact, in the order in which they are printed. */
    public Map<String, Word> words(String fact) {
        return words.getOrDefault(fact, Map.of());
    }

    /** The words of a fact at hand. */
    public Map<String, Word> wordsOf(Fact fact) {
        return byType.getOrDefault(fact.getClass(), Map.of());
    }
}
