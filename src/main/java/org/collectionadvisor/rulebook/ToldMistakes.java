package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Mistakes;
import org.collectionadvisor.situation.SituationReader;

/** All that is wrong with a situation under a rulebook, where an advisor stops at the first mistake. */
public final class ToldMistakes {
    private final SituationReader reader;
    private final ToldCodes codes;
    private final LocalDate earliest;

    public ToldMistakes(Rulebook rulebook) {
        reader = rulebook.declarations().reader();
        codes = new ToldCodes(rulebook);
        earliest = rulebook.about().earliestDay();
    }

    /**
     * What is wrong with a situation in UTF-8, the mistake first for which an advisor refuses it; at most {@link Mistakes#MOST}.
     * Contradictions and codes of the rulebook are looked at only where everything can be read.
     *
     * @param defaultDay the day of a situation that tells none
     */
    public List<BadSituation> in(byte[] json, LocalDate defaultDay) {
        var mistakes = new Mistakes();
        var situation = reader.read(json, defaultDay, mistakes);
        if (situation != null) {
            codes.find(situation, mistakes::add);
            if (situation.asOf().isBefore(earliest)) {
                mistakes.add(BadSituation.tooEarly(situation, earliest));
            }
        }
        return mistakes.found();
    }
}
