package org.collectionadvisor.rulebook;

import java.util.List;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;

/** Refuses what only the rulebook can know to be wrong: wants and steps without such a code, pointers to no member. */
public final class ToldCodes {
    private final Codes codes;
    private final List<String> members;

    public ToldCodes(Rulebook rulebook) {
        this(rulebook.codes(), rulebook.declarations());
    }

    /** For a rulebook of which not all is known. */
    public ToldCodes(Codes codes, Declarations declarations) {
        this.codes = codes;
        members = declarations.vocabulary().allMembers();
    }

    /**
     * The same situation.
     *
     * @throws BadSituation with the first code that is not known
     */
    public Situation checked(Situation situation) {
        if (situation.wants() != null) {
            wants(situation, situation.wants());
        }
        if (situation.done() != null) {
            for (int i = 0; i < situation.done().size(); i++) {
                var step = situation.done().get(i).step();
                if (step != null && !codes.steps().containsKey(step)) {
                    throw BadSituation.unknownCode(
                            situation,
                            "/done/" + i + "/step",
                            step,
                            codes.steps().keySet());
                }
            }
        }
        if (situation.unanswered() != null) {
            unanswered(situation, situation.unanswered());
        }
        return situation;
    }

    private void wants(Situation situation, List<String> wants) {
        for (int i = 0; i < wants.size(); i++) {
            if (!codes.wants().containsKey(wants.get(i))) {
                throw BadSituation.unknownCode(
                        situation, "/wants/" + i, wants.get(i), codes.wants().keySet());
            }
        }
    }

    private void unanswered(Situation situation, List<String> pointers) {
        for (int i = 0; i < pointers.size(); i++) {
            var member = pointers.get(i).replaceAll("/[0-9]+(?=/|$)", "/*");
            if (!members.contains(member)) {
                throw BadSituation.unknownPointer(situation, "/unanswered/" + i, member, members);
            }
        }
    }
}
