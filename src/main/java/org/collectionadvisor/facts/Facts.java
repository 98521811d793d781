package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Refusal;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** The facts of one situation, and what the rules have concluded about them so far; for one thread. */
public final class Facts {
    private final Situation situation;
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final WorkingDays workingDays;
    private final ToldRecords records;
    private int count;
    private final Concluded concluded;
    private final BorrowerFacts borrower;
    private final List<DebtFacts> debts;
    private final DebtFacts unknownDebt;
    private final List<ContactFacts> contacts;
    private final List<RefusalFacts> refusals;
    private final List<LegalPaperFacts> legalPapers;
    private final DoneSteps doneSteps;

    /**
     * The facts of a situation that tells no more than every one may.
     *
     * @param figures the figures in force on the situation's day
     * @param workingDays the days on which a deadline may end
     */
    public Facts(Situation situation, Figures figures, WorkingDays workingDays) {
        this(situation, Vocabulary.standard(), figures, workingDays);
    }

    /**
     * The facts of a situation.
     *
     * @param vocabulary the words that the rulebook in use may read
     * @param figures the figures in force on the situation's day
     * @param workingDays the days on which a deadline may end
     */
    public Facts(Situation situation, Vocabulary vocabulary, Figures figures, WorkingDays workingDays) {
        this.situation = situation;
        this.vocabulary = vocabulary;
        this.figures = figures;
        this.workingDays = workingDays;
        records = new ToldRecords(situation, vocabulary);
        doneSteps = new DoneSteps(situation.done());
        concluded = new Concluded(situation.debts().size());
        borrower = new BorrowerFacts(this);
        unknownDebt = new DebtFacts(this, records.unknownDebt(), DebtFacts.UNNAMED);
        var all = new ArrayList<DebtFacts>();
        for (int i = 0; i < situation.debts().size(); i++) {
            all.add(new DebtFacts(this, records.debt(i), i));
        }
        debts = List.copyOf(all);
        var byId = new HashMap<String, DebtFacts>();
        debts.forEach(debt -> byId.put(debt.told().id(), debt));
        contacts = contacts(byId);
        refusals = refusals(byId);
        legalPapers = legalPapers(byId);
        contacts.forEach(contact -> contact.debt().concerning().add(contact));
        refusals.forEach(refusal -> refusal.debt().concerning().add(refusal));
        legalPapers.forEach(paper -> paper.debt().concerning().add(paper));
    }

    private List<ContactFacts> contacts(Map<String, DebtFacts> byId) {
        var told = listed(situation.contacts());
        var counts = new ContactCounts(told, debts.size() > 1);
        var all = new ArrayList<ContactFacts>(told.size());
        for (int i = 0; i < told.size(); i++) {
            Contact contact = told.get(i);
            all.add(new ContactFacts(this, records.contact(i), contact, debtOf(contact.debtId(), byId), counts));
        }
        return List.copyOf(all);
    }

    private List<RefusalFacts> refusals(Map<String, DebtFacts> byId) {
        var told = listed(situation.refusals());
        var all = new ArrayList<RefusalFacts>(told.size());
        for (int i = 0; i < told.size(); i++) {
            Refusal refusal = told.get(i);
            // A refusal that names no debt is meant for every debt.
            var meant = refusal.debtId() == null ? debts : List.of(debtOf(refusal.debtId(), byId));
            for (var debt : meant) {
                all.add(new RefusalFacts(this, records.refusal(i), refusal, debt));
            }
        }
        return List.copyOf(all);
    }

    private List<LegalPaperFacts> legalPapers(Map<String, DebtFacts> byId) {
        var told = listed(situation.legalPapers());
        var all = new ArrayList<LegalPaperFacts>(told.size());
        for (int i = 0; i < told.size(); i++) {
            LegalPaper paper = told.get(i);
            all.add(new LegalPaperFacts(this, records.legalPaper(i), paper, debtOf(paper.debtId(), byId)));
        }
        return List.copyOf(all);
    }

    private DebtFacts debtOf(@Nullable String id, Map<String, DebtFacts> byId) {
        if (id == null) {
            // Where only one debt was told, whatever names none is about that one.
            return debts.size() == 1 ? debts.get(0) : unknownDebt;
        }
        return byId.getOrDefault(id, unknownDebt);
    }

    private static <T> List<T> listed(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }

    public Situation situation() {
        return situation;
    }

    /** The words that the rulebook in use may read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Figures figures() {
        return figures;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** What the layers before have concluded. */
    public Concluded concluded() {
        return concluded;
    }

    /** Every fact rules can match before any step is proposed. */
    public List<Fact> all() {
        var all = new ArrayList<Fact>();
        all.add(borrower);
        all.addAll(debts);
        all.addAll(contacts);
        all.addAll(refusals);
        all.addAll(legalPapers);
        return all;
    }

    /** The facts of one kind, before any step is proposed. */
    public List<? extends Fact> of(Class<? extends Fact> kind) {
        if (kind == BorrowerFacts.class) {
            return List.of(borrower);
        } else if (kind == DebtFacts.class) {
            return debts;
        } else if (kind == ContactFacts.class) {
            return contacts;
        } else if (kind == RefusalFacts.class) {
            return refusals;
        }
        return kind == LegalPaperFacts.class ? legalPapers : List.of();
    }

    public BorrowerFacts borrower() {
        return borrower;
    }

    public List<DebtFacts> debts() {
        return debts;
    }

    public List<ContactFacts> contacts() {
        return contacts;
    }

    /** Whether a list beside the debts was not told at all. */
    boolean isUnknown(RecordMembers list) {
        return records.at(list).whole() != null;
    }

    DoneSteps doneSteps() {
        return doneSteps;
    }

    /** All that was told, record by record. */
    ToldRecords records() {
        return records;
    }

    int nextIndex() {
        return count++;
    }

    /** How many facts were made so far; each has an index below. */
    public int count() {
        return count;
    }

    /** How many members the situation has, told or not; each has an index below. */
    public int members() {
        return records.size();
    }

    /** The debt of what names none; nothing is known of it. */
    DebtFacts unknownDebt() {
        return unknownDebt;
    }

    /** One fact for each refusal and debt it is about. */
    public List<RefusalFacts> refusals() {
        return refusals;
    }

    public List<LegalPaperFacts> legalPapers() {
        return legalPapers;
    }
}
