package org.collectionadvisor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.pages.RulebookPage;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The rulebook in use as one page, as {@code doc} writes it, to be kept: scripts of its own are not run here. */
final class RulebookHandler extends Handler.Abstract {
    private final Supplier<Advisor> advisors;
    private @Nullable Made made;

    /** A page, made once for a rulebook. */
    private record Made(String digest, String html) {}

    RulebookHandler(Supplier<Advisor> advisors) {
        this.advisors = advisors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var page = page(advisors.get());
        response.getHeaders().put(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"rulebook.html\"");
        Replies.sendUnlessKnown(
                request,
                response,
                callback,
                Page.HTML + "; charset=utf-8",
                page.digest(),
                page.html().getBytes(UTF_8));
        return true;
    }

    private synchronized Made page(Advisor advisor) {
        var digest = advisor.rulebook().about().digest();
        if (made == null || !made.digest().equals(digest)) {
            // Scenarios are no part of the rules in use.
            made = new Made(digest, new RulebookPage(advisor.rulebook(), Map.of()).html());
        }
        return made;
    }
}
