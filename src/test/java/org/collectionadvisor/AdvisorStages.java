package org.collectionadvisor;

import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.situation.Situations;

/** The stages of {@code advise}, on the day of the drawn situations. */
public final class AdvisorStages {
    private AdvisorStages() {}

    /** In words. */
    public static Stages<byte[]> of(Advisor advisor) {
        return of(advisor, Form.FULL);
    }

    public static Stages<byte[]> of(Advisor advisor, Form form) {
        return Stages.first(json -> advisor.read(json, Situations.DAY, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> advisor.word(conclusions, form))
                .then(advisor::write);
    }
}
