package org.collectionadvisor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.rulebook.Rule;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The rulebook in use: all rules by id, and each in words, as {@code explain --rule} reads it aloud. */
final class RulesHandler extends Handler.Abstract {
    private final Supplier<Advisor> advisors;

    /** All rules of one rulebook. */
    private record Listed(Advice.Rules rulebook, List<Entry> rules) {}

    /** @param fact the one that the rule matches */
    private record Entry(String id, String fact, String file, String line) {}

    RulesHandler(Supplier<Advisor> advisors) {
        this.advisors = advisors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        var advisor = advisors.get();
        var path = Request.getPathInContext(request);
        if (path.equals(Routes.RULES)) {
            send(listed(advisor), advisor.rulebook().about().digest(), request, response, callback);
        } else {
            one(advisor, path.substring(Routes.RULES.length() + 1), request, response, callback);
        }
        return true;
    }

    private static void one(Advisor advisor, String id, Request request, Response response, Callback callback)
            throws JsonProcessingException {
        int index = advisor.explainer().index(id);
        if (index < 0) {
            var known = advisor.rulebook().rules().stream().map(Rule::id).toList();
            ProblemDetails.of(HttpStatus.NOT_FOUND_404, "This is no rule; " + hint(id, known))
                    .send(request, response, callback);
        } else {
            var day = Advisor.today(); // its figures are those of today
            var tag = advisor.rulebook().about().digest() + "." + day;
            send(advisor.explainer().rule(index, day), tag, request, response, callback);
        }
    }

    private static String hint(String id, List<String> known) {
        var alike = Nearest.to(id, known);
        return alike == null ? "`/v2/rules` lists them." : "did you mean `" + alike + "`?";
    }

    private static Listed listed(Advisor advisor) {
        var about = advisor.rulebook().about();
        return new Listed(
                new Advice.Rules(about.version(), about.digest(), about.checkedUntil()),
                advisor.rulebook().rules().stream()
                        .map(rule -> new Entry(rule.id(), rule.fact(), rule.file(), rule.line()))
                        .toList());
    }

    private static void send(Object json, String tag, Request request, Response response, Callback callback)
            throws JsonProcessingException {
        Replies.sendUnlessKnown(
                request, response, callback, Replies.JSON, tag, Json.mapper().writeValueAsBytes(json));
    }
}
