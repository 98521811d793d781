package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** What was told elsewhere about one debt, gathered once; a list that was not told leaves it unknown. */
final class Concerning {
    private final List<ContactFacts> contacts = new ArrayList<>();
    private final List<RefusalFacts> refusals = new ArrayList<>();
    private final List<LegalPaperFacts> papers = new ArrayList<>();

    void add(ContactFacts contact) {
        contacts.add(contact);
    }

    void add(RefusalFacts refusal) {
        refusals.add(refusal);
    }

    void add(LegalPaperFacts paper) {
        papers.add(paper);
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

    @Nullable
    Boolean byAgency(Situation situation) {
        boolean told = contacts.stream().anyMatch(contact -> contact.told().by() == Contact.By.AGENCY);
        return trueOrTold(told, situation.contacts());
    }

    @Nullable
    Boolean refused(Situation situation) {
        return trueOrTold(refusals.stream().anyMatch(RefusalFacts::inForce), situation.refusals());
    }

    @Nullable
    Boolean alternativeOffered(Situation situation) {
        var offers = refusals.stream()
                .filter(RefusalFacts::inForce)
                .map(refusal -> refusal.told().offersAlternative())
                .toList();
        if (offers.contains(true)) {
            return true;
        }
        return offers.stream().allMatch(Objects::nonNull) ? trueOrTold(false, situation.refusals()) : null;
    }

    /** No channel is left open where one refusal in force leaves none. */
    @Nullable
    Boolean reachable() {
        var open = refusals.stream()
                .filter(RefusalFacts::inForce)
                .map(refusal -> refusal.told().reachableVia())
                .toList();
        if (open.stream().anyMatch(channels -> channels != null && channels.isEmpty())) {
            return false;
        }
        return open.stream().allMatch(Objects::nonNull) ? true : null;
    }

    @Nullable
    List<LegalPaper.Kind> paperKinds(Situation situation) {
        return situation.legalPapers() == null
                ? null
                : papers.stream()
                        .filter(paper -> !paper.foundFake())
                        .map(paper -> paper.told().kind())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable Boolean trueOrTold(boolean told, @Nullable List<?> list) {
        return told ? Boolean.TRUE : list == null ? null : Boolean.FALSE;
    }
}
