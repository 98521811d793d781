package org.collectionadvisor.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A handler of a few words, which always answers. */
final class Simple extends Handler.Abstract {
    private final Answer answer;

    /** Sends the answer. */
    interface Answer {
        void to(Request request, Response response, Callback callback) throws Exception;
    }

    Simple(Answer answer) {
        this.answer = answer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        answer.to(request, response, callback);
        return true;
    }
}
