package org.collectionadvisor;

import org.collectionadvisor.batch.Adviser;
import org.collectionadvisor.batch.Steps;
import org.collectionadvisor.situation.Situations;

/** The steps of a batch as the program takes them, on the day of the drawn situations. */
public final class InSteps {
    private InSteps() {}

    public static Adviser of(Advisor advisor) {
        return Steps.first(json -> advisor.read(json, Situations.DAY, null))
                .then(advisor::conclude)
                .then(advisor::word)
                .last(advisor::write);
    }
}
