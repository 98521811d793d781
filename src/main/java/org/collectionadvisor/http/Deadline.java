package org.collectionadvisor.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.situation.Limits;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Refuses a body that is too long at its head, where its length is told, and closes the connection of whoever takes too long to
 * send one. The server's own idle time begins anew with each byte, so that a byte now and then would hold a connection forever.
 */
final class Deadline extends Handler.Wrapper {
    private static final String TASK = Deadline.class.getName();

    private final Duration most;

    Deadline(Duration most, Handler next) {
        super(next);
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > Limits.BYTES) {
            ProblemDetails.tooLong().send(request, response, callback);
            return true;
        }
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        var task = request.getComponents()
                .getScheduler()
                .schedule(connection::close, most.toMillis(), TimeUnit.MILLISECONDS);
        request.setAttribute(TASK, task);
        // Who got no turn is answered elsewhere, and the connection goes on to their next request.
        Request.addCompletionListener(request, failure -> task.cancel());
        return super.handle(request, response, callback);
    }

    /** The body is there. */
    static void met(Request request) {
        if (request.getAttribute(TASK) instanceof Scheduler.Task task) {
            task.cancel();
        }
    }
}
