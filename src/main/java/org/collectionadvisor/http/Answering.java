package org.collectionadvisor.http;

import java.util.List;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.session.Conclusions;
import org.eclipse.jetty.server.Request;

/** From a situation to the bytes of its advice, counted on the way: one way for single situations and for lines. */
final class Answering {
    private final Measured measured;

    /**
     * How an advice is wanted.
     *
     * @param explain whether with an explanation, which needs words
     */
    record How(Form form, boolean explain) {}

    Answering(Measured measured) {
        this.measured = measured;
    }

    /** A single situation, as the query wants its advice. */
    byte[] answer(Advisor advisor, Request request, byte[] json) throws Query.BadQueryException {
        var how = Query.how(request);
        var situation = advisor.read(json, Advisor.today(), null);
        return write(advisor, advisor.concludeAll(List.of(situation)).get(0), how);
    }

    Stages<byte[]> stages(Advisor advisor, How how) {
        var day = Advisor.today();
        return Stages.first(json -> advisor.read(json, day, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> write(advisor, conclusions, how));
    }

    private byte[] write(Advisor advisor, Conclusions conclusions, How how) {
        if (how.explain()) {
            var explained = advisor.explain(conclusions);
            measured.advice(explained.advice().overall());
            return explained.json();
        }
        var advice = advisor.word(conclusions, how.form());
        measured.advice(advice.overall());
        return advisor.write(advice);
    }
}
