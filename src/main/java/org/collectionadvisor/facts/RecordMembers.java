package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Done;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Moment;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Refusal;
import org.jspecify.annotations.Nullable;

/** The members of one kind of record, those of its parts included, in the order of their pointers. */
final class RecordMembers {
    private static final String EACH = "/*";

    static final RecordMembers BORROWER = new RecordMembers("/borrower", Borrower.class);
    static final RecordMembers BUDGET = new RecordMembers("/budget", Budget.class);
    static final RecordMembers CONTACT = new RecordMembers("/contacts/*", Contact.class);
    static final RecordMembers DEBT = new RecordMembers("/debts/*", Debt.class);
    static final RecordMembers DONE = new RecordMembers("/done/*", Done.class);
    static final RecordMembers LEGAL_PAPER = new RecordMembers("/legalPapers/*", LegalPaper.class);
    static final RecordMembers REFUSAL = new RecordMembers("/refusals/*", Refusal.class);

    /** A step is concluded, not told. */
    static final RecordMembers STEP = new RecordMembers("/steps", List.of());

    private static final Map<String, RecordMembers> BY_BASE = Stream.of(
                    BORROWER, BUDGET, CONTACT, DEBT, DONE, LEGAL_PAPER, REFUSAL)
            .collect(Collectors.toUnmodifiableMap(RecordMembers::base, of -> of));

    /** The members of every record, and the lists as wholes; a member goes by its index here. */
    private static final List<String> ALL = Stream.concat(
                    BY_BASE.values().stream().flatMap(of -> of.paths.stream()).map(Path::member),
                    Stream.of(CONTACT, DONE, LEGAL_PAPER, REFUSAL).map(RecordMembers::list))
            .sorted()
            .toList();

    static {
        BY_BASE.values().forEach(RecordMembers::count);
    }

    private final String base;
    private final List<Path> paths;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int[] memberIndexes;
    private final int[] ranks;

    /**
     * A member's path within its record, {@code /agency/with}, and how it is read.
     *
     * @param defaultCode what stands for it where it was not told
     * @param declared its name where a rulebook declares it
     */
    private record Path(
            String names,
            String member,
            List<Getter> accessors,
            @Nullable String defaultCode,
            @Nullable String declared) {
        @Nullable
        Object value(Object record) {
            Object value = declared == null
                    ? record
                    : DeclaredValue.of((Record) record).get(declared);
            for (int i = 0; i < accessors.size() && value != null; i++) {
                value = accessors.get(i).get(value);
            }
            if (value instanceof Moment moment) {
                return moment.date().isExact() ? moment.told() : moment.date();
            }
            return value instanceof Range<?> range && range.isExact() ? range.exact() : value;
        }
    }

    private RecordMembers(String base, Class<?> type) {
        this(
                base,
                paths(base, type, "", List.of()).stream()
                        .sorted(Comparator.comparing(Path::names, Pointers.ORDER))
                        .toList());
    }

    private RecordMembers(String base, List<Path> paths) {
        this.base = base;
        this.paths = paths;
        this.paths.forEach(path -> indexes.put(path.names(), indexes.size()));
        memberIndexes = new int[paths.size()];
        ranks = new int[paths.size()];
        var inOrder = indexes.keySet().stream().sorted(Pointers.ORDER).toList();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[index(inOrder.get(rank))] = rank;
        }
    }

    private void count() {
        for (int index = 0; index < memberIndexes.length; index++) {
            memberIndexes[index] = memberIndex(member(index));
        }
    }

    /**
     * The same with members that a rulebook declares, after its own, which keep their indexes.
     *
     * @param first the index of the first of them among the members of every record
     */
    RecordMembers with(List<String> declared, int first) {
        var all = new ArrayList<>(paths);
        declared.forEach(name -> all.add(new Path("/" + name, base + "/" + name, List.of(), null, name)));
        var members = new RecordMembers(base, List.copyOf(all));
        System.arraycopy(memberIndexes, 0, members.memberIndexes, 0, paths.size());
        for (int i = 0; i < declared.size(); i++) {
            members.memberIndexes[paths.size() + i] = first + i;
        }
        return members;
    }

    /** The index of a member, named with {@code *} for every item of a list. */
    static int memberIndex(String member) {
        return Collections.binarySearch(ALL, member);
    }

    /** The names of all members, with {@code *} for every item of a list. */
    static List<String> all() {
        return ALL;
    }

    private static List<Path> paths(String base, Class<?> type, String names, List<Getter> accessors) {
        var paths = new ArrayList<Path>();
        for (var component : type.getRecordComponents()) {
            if (component.getType() == Map.class) {
                // What rulebooks declare is no part of every record.
                continue;
            }
            var deeper = names + "/" + component.getName();
            var through = new ArrayList<>(accessors);
            through.add(new Getter(component.getAccessor()));
            // A moment is told as one text, and a range is one value.
            if (component.getType().isRecord()
                    && component.getType() != Moment.class
                    && component.getType() != Range.class) {
                paths.addAll(paths(base, component.getType(), deeper, through));
            } else {
                var stated = component.getAnnotation(Default.class);
                paths.add(new Path(
                        deeper, base + deeper, List.copyOf(through), stated == null ? null : stated.value(), null));
            }
        }
        return paths;
    }

    /** Those of the records that stand at a path, with {@code *} for every item of a list. */
    static RecordMembers at(String base) {
        var members = BY_BASE.get(base);
        if (members == null) {
            throw new IllegalStateException("no record at " + base);
        }
        return members;
    }

    /** Where the records stand, with {@code *} for every item of a list. */
    String base() {
        return base;
    }

    /** Whether they are told in a list beside the debts, each about one of these. */
    boolean isBesideDebts() {
        return this == CONTACT || this == LEGAL_PAPER || this == REFUSAL;
    }

    /** Where the list stands that the records stand in. */
    String list() {
        return base.substring(0, base.length() - EACH.length());
    }

    int size() {
        return paths.size();
    }

    /** The index of a member among them, by its path from the record: {@code /agency/with}. */
    int index(String names) {
        var index = indexes.get(names);
        if (index == null) {
            throw new IllegalStateException("no member " + base + names);
        }
        return index;
    }

    /** A member's rank by its pointer. */
    int rank(int index) {
        return ranks[index];
    }

    String names(int index) {
        return paths.get(index).names();
    }

    /** The member with {@code *} for every item of a list: {@code /debts/*}{@code /agency/with}. */
    String member(int index) {
        return paths.get(index).member();
    }

    int memberIndex(int index) {
        return memberIndexes[index];
    }

    /** Whether a value of a member may stand there only because nothing was told. */
    boolean isDefault(int index, @Nullable Object value) {
        return value instanceof Coded code
                && code.code().equals(paths.get(index).defaultCode());
    }

    /** What a record tells of a member, null for nothing. */
    @Nullable
    Object value(int index, Object record) {
        return paths.get(index).value(record);
    }
}
