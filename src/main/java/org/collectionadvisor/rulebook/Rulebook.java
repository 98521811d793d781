package org.collectionadvisor.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.WorkingDays;
import org.collectionadvisor.files.RulesFolder;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** A rules folder that was read and found sound; unchangeable, for any number of threads. */
public final class Rulebook {
    /** Where the build puts the snapshot of the rulebook that travels in the jar. */
    public static final String EMBEDDED = "/rulebook.bin";

    private static final int NO_QUESTION = -1;

    /** The parts of a snapshot without which the words in its rules are not known. */
    private static final int BEFORE_RULES = 6;

    private final About about;
    private final List<Rule> rules;
    private final List<Definition> definitions;
    private final Declarations declarations;
    private final List<FigureHistory> figures;
    private final Map<String, Source> sources;
    private final Codes codes;
    private final Texts texts;
    private final WorkingDays workingDays;
    private final int[] questions;
    private final BitSet askedFirst = new BitSet();
    private final Periods periods;

    /**
     * What the rulebook says of itself.
     *
     * @param digest a fingerprint of its files
     * @param earliestDay the first day whose law it knows
     * @param checkedUntil the last day for which its law was checked; null if that is not said
     * @param firings how often rules may speak in one layer of one situation before they are stopped
     */
    public record About(
            String version,
            String digest,
            LocalDate earliestDay,
            @Nullable LocalDate checkedUntil,
            int firings) {

        /** Whether a day is later than the law was checked for. */
        public boolean isUncheckedOn(LocalDate day) {
            return checkedUntil != null && day.isAfter(checkedUntil);
        }
    }

    /**
     * Days on which the same holds.
     *
     * @param from the first of them
     * @param figures the figures in force
     * @param speaking the rules that speak, by index
     */
    public record Period(LocalDate from, Figures figures, BitSet speaking) {}

    Rulebook(
            About about,
            List<Rule> rules,
            List<Definition> definitions,
            Declarations declarations,
            List<FigureHistory> figures,
            Map<String, Source> sources,
            Codes codes,
            Texts texts,
            WorkingDays workingDays) {
        this.about = about;
        this.rules = List.copyOf(rules);
        this.definitions = List.copyOf(definitions);
        this.declarations = declarations;
        this.figures = List.copyOf(figures);
        this.sources = Map.copyOf(sources);
        this.codes = codes;
        this.texts = texts;
        this.workingDays = workingDays;
        periods = new Periods(this.rules, this.figures, this.sources);
        texts.askable().forEach((member, rank) -> {
            var question = texts.question(member);
            askedFirst.set(rank, question != null && question.first());
        });
        questions = declarations.vocabulary().allMembers().stream()
                .mapToInt(member -> texts.askable().getOrDefault(member, NO_QUESTION))
                .toArray();
    }

    /** The rulebook in the jar, which the build read and found sound. */
    public static Rulebook embedded() {
        try (InputStream in = Rulebook.class.getResourceAsStream(EMBEDDED)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + EMBEDDED);
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rulebook of a folder.
     *
     * @throws RulebookException with every problem, if it is not sound
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Rulebook read(Path folder) {
        // As a snapshot is read whatever is equal is one, which the look for undecided rules gains by.
        return of(new RulebookReader(RulesFolder.at(folder)).read().snapshot());
    }

    /**
     * The digest that the rulebook of a folder would have; null if a file would be refused without being read.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static @Nullable String digest(Path folder) {
        var files = RulesFolder.at(folder);
        return files.isReadable() ? files.digest() : null;
    }

    /** The rulebook as bytes, for the same build of the program to read faster than its folder. */
    public byte[] snapshot() {
        return Snapshot.of(List.of(
                about,
                codes,
                figures,
                definitions,
                declarations.members(),
                declarations.formulas(),
                rules.stream().map(Rule::written).toList(),
                new TreeMap<>(sources),
                texts,
                workingDays));
    }

    /** The rulebook that {@link #snapshot} wrote in the same build of the program; nothing is checked once more. */
    @SuppressWarnings("unchecked") // the order and the types of the parts are those of the snapshot
    public static Rulebook of(byte[] snapshot) {
        var reader = new SnapshotReader(snapshot);
        var before = reader.some(BEFORE_RULES);
        var declarations = Declarations.of(
                (Codes) before.get(1),
                (List<FigureHistory>) before.get(2),
                (List<Definition>) before.get(3),
                (List<DeclaredMember>) before.get(4),
                (List<Formula>) before.get(5));
        reader.use(declarations.vocabulary());
        var parts = reader.rest();
        return new Rulebook(
                (About) before.get(0),
                ((List<Rule.Written>) parts.get(0)).stream().map(Rule::new).toList(),
                (List<Definition>) before.get(3),
                declarations,
                (List<FigureHistory>) before.get(2),
                (Map<String, Source>) parts.get(1),
                (Codes) before.get(1),
                (Texts) parts.get(2),
                (WorkingDays) parts.get(3));
    }

    public About about() {
        return about;
    }

    /** All rules, by file and then as written; what is kept of a rule goes by its index in this list. */
    public List<Rule> rules() {
        return rules;
    }

    /** The conditions that were given names, in the order of {@code words.yaml}. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** The words its rules may read, and what it declares of them. */
    public Declarations declarations() {
        return declarations;
    }

    public List<FigureHistory> figures() {
        return figures;
    }

    public Codes codes() {
        return codes;
    }

    public Texts texts() {
        return texts;
    }

    /** The rank of the question that asks for a member, the most useful first; below 0 where there is none. */
    public int questionRank(Told member) {
        return questions[member.memberIndex()];
    }

    /** Whether the question of a rank comes before all others, whatever its answer could change. */
    public boolean isAskedFirst(int rank) {
        return askedFirst.get(rank);
    }

    /** One more than the rank of the least useful question. */
    public int questionCount() {
        return texts.askable().size();
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Everything that rules may cite, by id. */
    public Map<String, Source> sources() {
        return sources;
    }

    public @Nullable Source source(String id) {
        return sources.get(id);
    }

    /** The sources of a rule that are in force on a day, in the rule's order. */
    public List<Source> sources(Rule rule, LocalDate day) {
        return Source.inForce(rule, sources, day);
    }

    /** What holds on a day. */
    public Period on(LocalDate day) {
        return periods.on(day);
    }

    /** The days after one on which a rule, a figure or a source begins to hold, or no longer does. */
    public List<LocalDate> changesAfter(LocalDate day) {
        return periods.changesAfter(day);
    }
}
