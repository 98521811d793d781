package org.collectionadvisor.http;

import java.util.List;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.decisions.DecisionLog;
import org.collectionadvisor.rulebook.ToldMistakes;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** From a situation to the bytes of its advice, counted on the way: one way for single situations and for lines. */
final class Answering implements SituationHandler.Work {
    private final Measured measured;
    private final @Nullable DecisionLog log;

    /**
     * How an advice is wanted.
     *
     * @param explain whether with an explanation, which needs words
     */
    record How(Form form, boolean explain) {}

    /** @param log gets each decision before anybody is told of it; null for none */
    Answering(Measured measured, @Nullable DecisionLog log) {
        this.measured = measured;
        this.log = log;
    }

    /** A single situation, as the query wants its advice. */
    @Override
    public byte[] answer(Advisor advisor, Request request, byte[] json) throws Query.BadQueryException {
        var how = Query.how(request);
        var situation = advisor.read(json, Advisor.today(), null);
        return write(advisor, advisor.concludeAll(List.of(situation)).get(0), how);
    }

    @Override
    public List<BadSituation> mistakes(Advisor advisor, byte[] json, BadSituation first) {
        var all = new ToldMistakes(advisor.rulebook()).in(json, Advisor.today());
        return all.isEmpty() ? List.of(first) : all; // at midnight today is another day
    }

    Stages<byte[]> stages(Advisor advisor, How how) {
        var day = Advisor.today();
        return Stages.first(json -> advisor.read(json, day, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> write(advisor, conclusions, how));
    }

    private byte[] write(Advisor advisor, Conclusions conclusions, How how) {
        if (log != null) {
            log.add(advisor, conclusions);
        }
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
