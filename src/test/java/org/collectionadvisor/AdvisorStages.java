package org.collectionadvisor;

import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.situation.Situations;

/** The stages of {@code advise}, on the day of the drawn situations. */
public final class AdvisorStages {
    private AdvisorStages() {}

    public static Stages<byte[]> of(Advisor advisor) {
        return Stages.first(json -> advisor.read(json, Situations.DAY, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> advisor.word(conclusions, Form.FULL))
                .then(advisor::write);
    }
}
