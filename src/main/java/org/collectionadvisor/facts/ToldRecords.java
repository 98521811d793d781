package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** All records of one situation; their members are numbered in the order of their pointers. */
final class ToldRecords {
    private static final Borrower NO_BORROWER = Borrower.unknown();
    private static final Budget NO_BUDGET = new Budget(null, null, null, null);
    private static final Debt NO_DEBT = Debt.unknown();

    private final ToldRecord borrower;
    private final ToldRecord budget;
    private final Listed contacts;
    private final Listed debts;
    private final Listed legalPapers;
    private final Listed refusals;
    private final ToldRecord unknownDebt;
    private int size;

    /**
     * One list of records.
     *
     * @param whole stands for the list where it was not told; null where it was
     */
    record Listed(List<ToldRecord> records, @Nullable Told whole) {}

    ToldRecords(Situation situation) {
        var told = situation.borrower();
        borrower = record("/borrower", told == null ? NO_BORROWER : told, RecordMembers.BORROWER);
        var month = situation.budget();
        budget = record("/budget", month == null ? NO_BUDGET : month, RecordMembers.BUDGET);
        contacts = listed("/contacts", situation.contacts(), RecordMembers.CONTACT);
        debts = listed("/debts", situation.debts(), RecordMembers.DEBT);
        legalPapers = listed("/legalPapers", situation.legalPapers(), RecordMembers.LEGAL_PAPER);
        refusals = listed("/refusals", situation.refusals(), RecordMembers.REFUSAL);
        unknownDebt = record("/debts/-1", NO_DEBT, RecordMembers.DEBT);
    }

    private ToldRecord record(String pointer, Record told, RecordMembers members) {
        var record = new ToldRecord(pointer, told, members, size);
        size = record.end();
        return record;
    }

    private Listed listed(String pointer, @Nullable List<? extends Record> told, RecordMembers members) {
        if (told == null) {
            return new Listed(List.of(), new Told(size++, RecordMembers.kind(pointer), pointer, "", pointer, null));
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
        return borrower;
    }

    ToldRecord debt(int place) {
        return debts.records().get(place);
    }

    /** The record of what names no debt; nothing is known of it. */
    ToldRecord unknownDebt() {
        return unknownDebt;
    }

    ToldRecord contact(int place) {
        return contacts.records().get(place);
    }

    ToldRecord refusal(int place) {
        return refusals.records().get(place);
    }

    ToldRecord legalPaper(int place) {
        return legalPapers.records().get(place);
    }

    /** The records that stand at a place, with {@code *} for every place in a list. */
    Listed at(RecordMembers members) {
        if (members == RecordMembers.CONTACT) {
            return contacts;
        } else if (members == RecordMembers.DEBT) {
            return debts;
        } else if (members == RecordMembers.LEGAL_PAPER) {
            return legalPapers;
        } else if (members == RecordMembers.REFUSAL) {
            return refusals;
        }
        return new Listed(List.of(members == RecordMembers.BORROWER ? borrower : budget), null);
    }
}
