package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.BudgetBuilder;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** All records of one situation; their members are indexed in the order of their pointers. */
final class ToldRecords {
    private static final Borrower NO_BORROWER = Borrower.unknown();
    private static final Budget NO_BUDGET = BudgetBuilder.builder().build();
    private static final Debt NO_DEBT = Debt.unknown();

    private final Listed borrower;
    private final Listed budget;
    private final Listed contacts;
    private final Listed debts;
    private final Listed done;
    private final Listed legalPapers;
    private final Listed refusals;
    private final ToldRecord unknownDebt;
    private final Map<Members, List<Told>> everywhere = new HashMap<>();
    private int size;

    /**
     * The records that stand at one place; one record is a list of its own.
     *
     * @param whole stands for the list where it was not told; null where it was
     */
    record Listed(List<ToldRecord> records, @Nullable Told whole) {}

    ToldRecords(Situation situation, Vocabulary vocabulary) {
        var told = situation.borrower();
        borrower = single(told == null ? NO_BORROWER : told, vocabulary.records("Borrower"));
        var month = situation.budget();
        budget = single(month == null ? NO_BUDGET : month, RecordMembers.BUDGET);
        contacts = listed(situation.contacts(), RecordMembers.CONTACT);
        var debt = vocabulary.records("Debt");
        unknownDebt = record(debt.list() + "/-1", NO_DEBT, debt);
        debts = listed(situation.debts(), debt);
        done = listed(situation.done(), RecordMembers.DONE);
        legalPapers = listed(situation.legalPapers(), RecordMembers.LEGAL_PAPER);
        refusals = listed(situation.refusals(), RecordMembers.REFUSAL);
    }

    private ToldRecord record(String pointer, Record told, RecordMembers members) {
        var record = new ToldRecord(pointer, told, members, size);
        size = record.end();
        return record;
    }

    private Listed single(Record told, RecordMembers members) {
        return new Listed(List.of(record(members.base(), told, members)), null);
    }

    private Listed listed(@Nullable List<? extends Record> told, RecordMembers members) {
        var pointer = members.list();
        if (told == null) {
            return new Listed(
                    List.of(), new Told(size++, RecordMembers.memberIndex(pointer), pointer, "", pointer, null, false));
        }
        var records = new ArrayList<ToldRecord>(told.size());
        for (var one : told) {
            records.add(record(pointer + "/" + records.size(), one, members));
        }
        return new Listed(records, null);
    }

    /** How many members there are, told or not. */
    int size() {
        return size;
    }

    ToldRecord borrower() {
        return borrower.records().get(0);
    }

    ToldRecord budget() {
        return budget.records().get(0);
    }

    ToldRecord debt(int index) {
        return debts.records().get(index);
    }

    /** The record of what names no debt; nothing is known of it. */
    ToldRecord unknownDebt() {
        return unknownDebt;
    }

    ToldRecord contact(int index) {
        return contacts.records().get(index);
    }

    ToldRecord refusal(int index) {
        return refusals.records().get(index);
    }

    ToldRecord legalPaper(int index) {
        return legalPapers.records().get(index);
    }

    /** The records of one kind. */
    Listed at(RecordMembers members) {
        if (members == RecordMembers.CONTACT) {
            return contacts;
        } else if (members == RecordMembers.DEBT) {
            return debts;
        } else if (members == RecordMembers.DONE) {
            return done;
        } else if (members == RecordMembers.LEGAL_PAPER) {
            return legalPapers;
        } else if (members == RecordMembers.REFUSAL) {
            return refusals;
        } else if (members == RecordMembers.BORROWER) {
            return borrower;
        } else if (members == RecordMembers.BUDGET) {
            return budget;
        }
        throw new IllegalArgumentException("nothing is told at " + members.base());
    }

    /** The members that paths from the root lead to, each path followed once: many facts may ask for the same. */
    List<Told> everywhere(Members path, Supplier<List<Told>> found) {
        return everywhere.computeIfAbsent(path, any -> found.get());
    }
}
