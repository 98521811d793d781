package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Meaning;
import org.jspecify.annotations.Nullable;

/** What was told elsewhere about one debt, gathered once; a list that was not told leaves it unknown. */
public final class Concerning {
    private final Facts facts;
    private final List<ContactFacts> contacts = new ArrayList<>();
    private final List<RefusalFacts> refusals = new ArrayList<>();
    private final List<LegalPaperFacts> papers = new ArrayList<>();
    private @Nullable Gathered gathered;

    /** What follows from all that was added, worked out when first read: most rules about a debt read some of it. */
    private record Gathered(
            @Nullable Boolean contactedByAgency,
            @Nullable Boolean refused,
            @Nullable Boolean alternativeOffered,
            @Nullable Boolean reachable,
            @Nullable List<LegalPaper.Kind> paperKinds) {}

    Concerning(Facts facts) {
        this.facts = facts;
    }

    void add(ContactFacts contact) {
        contacts.add(contact);
    }

    void add(RefusalFacts refusal) {
        refusals.add(refusal);
    }

    void add(LegalPaperFacts paper) {
        papers.add(paper);
    }

    /** The facts of one list of the situation. */
    List<? extends Fact> items(RecordMembers list) {
        return list == RecordMembers.CONTACT ? contacts : list == RecordMembers.REFUSAL ? refusals : papers;
    }

    List<ContactFacts> contacts() {
        return contacts;
    }

    List<RefusalFacts> refusals() {
        return refusals;
    }

    List<LegalPaperFacts> papers() {
        return papers;
    }

    private Gathered gathered() {
        if (gathered == null) {
            gathered = new Gathered(
                    byAgency(),
                    trueOrTold(anyInForce(), RecordMembers.REFUSAL),
                    offersAlternative(),
                    leavesChannel(),
                    kinds());
        }
        return gathered;
    }

    @Meaning(
            zh = "是否有催收机构为这笔债联系过（任何人）",
            en = "whether an agency has made a contact about this debt, to anybody",
            from = {"/contacts/*/by", "/contacts/*/debtId"})
    public @Nullable Boolean contactedByAgency() {
        return gathered().contactedByAgency();
    }

    private @Nullable Boolean byAgency() {
        boolean open = mayBeMore(RecordMembers.CONTACT);
        for (var contact : contacts) {
            if (contact.told().by() == Contact.By.AGENCY) {
                return true;
            }
            open |= contact.told().by() == null;
        }
        return open ? null : Boolean.FALSE;
    }

    @Meaning(
            zh = "是否有一次仍有效的拒绝沟通针对这笔债",
            en = "whether a refusal to communicate about this debt is in force",
            from = "/refusals/*/form")
    public @Nullable Boolean refused() {
        return gathered().refused();
    }

    private boolean anyInForce() {
        return refusals.stream().anyMatch(RefusalFacts::inForce);
    }

    @Meaning(
            zh = "有效的拒绝中是否有一次提出了别的办法",
            en = "whether a refusal in force offers another way",
            from = {"/refusals/*/form", "/refusals/*/offersAlternative"})
    public @Nullable Boolean alternativeOffered() {
        return gathered().alternativeOffered();
    }

    private @Nullable Boolean offersAlternative() {
        boolean open = false;
        for (var refusal : refusals) {
            if (refusal.inForce() && Boolean.TRUE.equals(refusal.told().offersAlternative())) {
                return true;
            }
            open |= refusal.inForce() && refusal.told().offersAlternative() == null;
        }
        return open ? null : trueOrTold(false, RecordMembers.REFUSAL);
    }

    @Meaning(
            zh = "债权人能否联系到借款人：有效的拒绝中是否还留有渠道",
            en = "whether a refusal in force leaves the borrower a channel to be reached by",
            from = "/refusals/*/reachableVia")
    public @Nullable Boolean reachable() {
        return gathered().reachable();
    }

    private @Nullable Boolean leavesChannel() {
        if (facts.isUnknown(RecordMembers.REFUSAL)) {
            return null;
        }
        boolean open = false;
        for (var refusal : refusals) {
            var channels = refusal.told().reachableVia();
            if (refusal.inForce() && channels != null && !channels.isEmpty()) {
                return true;
            }
            open |= refusal.inForce() && channels == null;
        }
        return open ? null : Boolean.valueOf(!anyInForce());
    }

    @Meaning(
            zh = "就这笔债收到的文书种类，已查明是假的除外",
            en = "the kinds of papers received about the debt, but for those found to be fake",
            from = {"/legalPapers/*/kind", "/legalPapers/*/debtId"})
    public @Nullable List<LegalPaper.Kind> paperKinds() {
        return gathered().paperKinds();
    }

    private @Nullable List<LegalPaper.Kind> kinds() {
        boolean open = mayBeMore(RecordMembers.LEGAL_PAPER);
        for (var paper : papers) {
            open |= !paper.foundFake() && paper.told().kind() == null;
        }
        return open ? null : LegalPaperFacts.kinds(papers);
    }

    /** Whether there may be more about this debt: a list not told, or an item that names none of several debts. */
    private boolean mayBeMore(RecordMembers list) {
        return facts.isUnknown(list)
                || !facts.unknownDebt().concerning().items(list).isEmpty();
    }

    private @Nullable Boolean trueOrTold(boolean told, RecordMembers list) {
        return told ? Boolean.TRUE : facts.isUnknown(list) ? null : Boolean.FALSE;
    }
}
