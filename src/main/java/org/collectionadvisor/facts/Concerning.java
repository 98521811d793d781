package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** What was told elsewhere about one debt, gathered once; a list that was not told leaves it unknown. */
public final class Concerning {
    private final Situation situation;
    private final List<ContactFacts> contacts = new ArrayList<>();
    private final List<RefusalFacts> refusals = new ArrayList<>();
    private final List<LegalPaperFacts> papers = new ArrayList<>();

    Concerning(Situation situation) {
        this.situation = situation;
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

    /** The facts of one list of the situation, by its name. */
    List<? extends Fact> items(String list) {
        return switch (list) {
            case "contacts" -> contacts;
            case "refusals" -> refusals;
            default -> papers;
        };
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

    @Meaning(
            zh = "是否有催收机构为这笔债联系过（任何人）",
            en = "whether an agency has made a contact about this debt, to anybody",
            from = {"/contacts/*/by", "/contacts/*/debtId"})
    public @Nullable Boolean contactedByAgency() {
        if (contacts.stream().anyMatch(contact -> contact.told().by() == Contact.By.AGENCY)) {
            return true;
        }
        boolean open = contacts.stream().anyMatch(contact -> contact.told().by() == null);
        return (open || mayConcern(situation.contacts(), contact -> contact.debtId() == null)) ? null : Boolean.FALSE;
    }

    @Meaning(
            zh = "是否有一次仍有效的拒绝沟通针对这笔债",
            en = "whether a refusal to communicate about this debt is in force",
            from = "/refusals/*/form")
    public @Nullable Boolean refused() {
        return trueOrTold(refusals.stream().anyMatch(RefusalFacts::inForce), situation.refusals());
    }

    @Meaning(
            zh = "有效的拒绝中是否有一次提出了别的办法",
            en = "whether a refusal in force offers another way",
            from = {"/refusals/*/form", "/refusals/*/offersAlternative"})
    public @Nullable Boolean alternativeOffered() {
        var offers = refusals.stream()
                .filter(RefusalFacts::inForce)
                .map(refusal -> refusal.told().offersAlternative())
                .toList();
        if (offers.contains(true)) {
            return true;
        }
        return offers.stream().allMatch(Objects::nonNull) ? trueOrTold(false, situation.refusals()) : null;
    }

    @Meaning(
            zh = "债权人能否联系到借款人：有效的拒绝中是否还留有渠道",
            en = "whether a refusal in force leaves the borrower a channel to be reached by",
            from = "/refusals/*/reachableVia")
    public @Nullable Boolean reachable() {
        var open = refusals.stream()
                .filter(RefusalFacts::inForce)
                .map(refusal -> refusal.told().reachableVia())
                .toList();
        if (situation.refusals() == null) {
            return null;
        }
        if (open.isEmpty() || open.stream().anyMatch(channels -> channels != null && !channels.isEmpty())) {
            return true;
        }
        return open.stream().allMatch(Objects::nonNull) ? false : null;
    }

    @Meaning(
            zh = "就这笔债收到的文书种类，已查明是假的除外",
            en = "the kinds of papers received about the debt, but for those found to be fake",
            from = {"/legalPapers/*/kind", "/legalPapers/*/debtId"})
    public @Nullable List<LegalPaper.Kind> paperKinds() {
        boolean open = papers.stream()
                .anyMatch(paper -> !paper.foundFake() && paper.told().kind() == null);
        return (open || mayConcern(situation.legalPapers(), paper -> paper.debtId() == null))
                ? null
                : LegalPaperFacts.kinds(papers);
    }

    /** Whether there may be more about this debt: a list not told, or an item that names none of several debts. */
    private <T> boolean mayConcern(@Nullable List<T> told, Predicate<T> namesNone) {
        return told == null || (situation.debts().size() > 1 && told.stream().anyMatch(namesNone));
    }

    private static @Nullable Boolean trueOrTold(boolean told, @Nullable List<?> list) {
        return told ? Boolean.TRUE : list == null ? null : Boolean.FALSE;
    }
}
