package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        // No rule waits for it, but an interview asks for it.
        members = Stream.concat(Stream.of("/wants"), declarations.vocabulary().allMembers().stream())
                .sorted()
                .toList();
    }

    /**
     * The same situation.
     *
     * @throws BadSituation with the first code that is not known
     */
    public Situation checked(Situation situation) {
        find(situation, unknown -> {
            throw unknown;
        });
        return situation;
    }

    /** @param found gets each code that is not known */
    void find(Situation situation, Consumer<BadSituation> found) {
        if (situation.wants() != null) {
            wants(situation, situation.wants(), found);
        }
        if (situation.done() != null) {
            for (int i = 0; i < situation.done().size(); i++) {
                var step = situation.done().get(i).step();
                if (step != null && !codes.steps().containsKey(step)) {
                    found.accept(BadSituation.unknownCode(
                            situation,
                            "/done/" + i + "/step",
                            step,
                            codes.steps().keySet()));
                }
            }
        }
        if (situation.unanswered() != null) {
            unanswered(situation, situation.unanswered(), found);
        }
    }

    private void wants(Situation situation, List<String> wants, Consumer<BadSituation> found) {
        for (int i = 0; i < wants.size(); i++) {
            if (!codes.wants().containsKey(wants.get(i))) {
                found.accept(BadSituation.unknownCode(
                        situation, "/wants/" + i, wants.get(i), codes.wants().keySet()));
            }
        }
    }

    private void unanswered(Situation situation, List<String> pointers, Consumer<BadSituation> found) {
        for (int i = 0; i < pointers.size(); i++) {
            var member = pointers.get(i).replaceAll("/[0-9]+(?=/|$)", "/*");
            if (!members.contains(member)) {
                found.accept(BadSituation.unknownPointer(situation, "/unanswered/" + i, member, members));
            }
        }
    }
}
