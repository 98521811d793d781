package org.collectionadvisor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Limits;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that answers until it is stopped. */
public final class Service {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration BODY = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(30);
    /** Idle connections delay the stop by as much; requests under way get all of {@link #STOP}. */
    private static final Duration IDLE_WHILE_STOPPING = Duration.ofSeconds(5);

    /** Each may hold a whole situation in memory. */
    private static final int MOST_CONNECTIONS = 512;

    private static final Duration IDLE_WHILE_FULL = Duration.ofSeconds(5);

    /** How many whole situations wait for their turn, and how long. */
    private static final int MOST_WAITING = 128;

    /** The server counts what it takes to hold a body too; the reader of situations counts exactly. */
    private static final int MARGIN = 64 * 1024;

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final int SPARE_THREADS = 8;

    private static final String TEXT = "text/plain";

    private final Settings settings;
    private final Measured measured;
    private final Server server;
    private final ServerConnector connector;
    private volatile boolean isReady = true;

    /** What is running. */
    private record Version(String program, int contract, Advice.Rules rules) {}

    /** @param advisors gives the advisor in use, anew for each request */
    public Service(Settings settings, Supplier<Advisor> advisors, Contract contract) {
        this.settings = settings;
        measured = new Measured(advisors);
        var pool = new QueuedThreadPool(settings.threads() + BatchHandler.MOST_AT_ONCE + SPARE_THREADS);
        pool.setName("http");
        server = new Server(pool);
        connector = connector(settings);
        server.addConnector(connector);
        server.addBean(limit());
        server.setErrorHandler(ProblemDetails::forServer);
        server.setStopTimeout(STOP.toMillis());
        server.setHandler(new GracefulHandler(new Guard(settings, new Routes(routes(advisors, contract), measured))));
    }

    /** Where all are open, those that say nothing make room: else whoever opens them and waits would keep everybody out. */
    private NetworkConnectionLimit limit() {
        var limit = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(IDLE_WHILE_FULL.toMillis());
        return limit;
    }

    private ServerConnector connector(Settings at) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        var made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(at.address());
        made.setPort(at.port());
        made.setIdleTimeout(IDLE.toMillis());
        made.setShutdownIdleTimeout(IDLE_WHILE_STOPPING.toMillis());
        return made;
    }

    private List<Route> routes(Supplier<Advisor> advisors, Contract contract) {
        return Stream.concat(Page.routes().stream(), calls(advisors, contract).stream())
                .toList();
    }

    private List<Route> calls(Supplier<Advisor> advisors, Contract contract) {
        var answering = new Answering(measured, settings.log());
        var documents = new Documents(contract, settings.program());
        return List.of(
                Route.post(
                        Routes.ADVICE,
                        SituationHandler.MEDIA_TYPES,
                        Replies.JSON,
                        inTurn(new SituationHandler(advisors, answering))),
                Route.post(
                        Routes.INTERVIEW,
                        SituationHandler.MEDIA_TYPES,
                        Replies.JSON,
                        inTurn(Interviews.turns(advisors))),
                Route.get(Routes.INTERVIEW, Replies.JSON, Interviews.questions(advisors)),
                Route.post(
                        Routes.BATCH,
                        BatchHandler.MEDIA_TYPES,
                        BatchHandler.MEDIA_TYPE,
                        new BatchHandler(advisors, answering, measured, settings.threads())),
                Route.get(Routes.RULES, Replies.JSON, new RulesHandler(advisors)),
                Route.get(Routes.RULES + "/", Replies.JSON, new RulesHandler(advisors)),
                Route.get("/v2/rulebook", Page.HTML, new RulebookHandler(advisors)),
                Route.get("/v2/schema/situation", Documents.SCHEMA_TYPE, documents.situation(Documents.SCHEMA_TYPE)),
                Route.get("/v2/schema/advice", Documents.SCHEMA_TYPE, documents.advice(Documents.SCHEMA_TYPE)),
                Route.get("/openapi.json", Replies.JSON, documents.openApi()),
                Route.get(
                        Routes.LIVE,
                        TEXT,
                        new Simple((request, response, callback) ->
                                text(response, callback, HttpStatus.OK_200, "live\n"))),
                Route.get(
                        Routes.READY, TEXT, new Simple((request, response, callback) -> readiness(response, callback))),
                Route.get(
                        "/version",
                        Replies.JSON,
                        new Simple((request, response, callback) -> version(advisors.get(), response, callback))),
                Route.get(
                        "/metrics",
                        TEXT,
                        new Simple((request, response, callback) -> Replies.send(
                                response, callback, HttpStatus.OK_200, Measured.MEDIA_TYPE, measured.text()))));
    }

    /** Reads the body whole before a turn is taken; whoever gets none in time is told to come again. */
    private Handler inTurn(Handler advice) {
        var turns = new QoSHandler(advice);
        turns.setMaxRequestCount(settings.threads());
        turns.setMaxSuspendedRequestCount(MOST_WAITING);
        turns.setMaxSuspend(WAIT);
        return new Deadline(
                BODY,
                new EagerContentHandler(
                        turns, new EagerContentHandler.RetainedContentLoaderFactory(Limits.BYTES + MARGIN, -1, true)));
    }

    private void readiness(Response response, Callback callback) {
        if (isReady) {
            text(response, callback, HttpStatus.OK_200, "ready\n");
        } else {
            text(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "stopping\n");
        }
    }

    private static void text(Response response, Callback callback, int status, String text) {
        Replies.send(response, callback, status, TEXT + "; charset=utf-8", text.getBytes(UTF_8));
    }

    private void version(Advisor advisor, Response response, Callback callback) throws JsonProcessingException {
        var about = advisor.rulebook().about();
        var version = new Version(
                settings.program(),
                Advice.CONTRACT,
                new Advice.Rules(about.version(), about.digest(), about.checkedUntil()));
        Replies.send(
                response,
                callback,
                HttpStatus.OK_200,
                Replies.JSON,
                Json.mapper().writeValueAsBytes(version));
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the address cannot be listened on
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port in use. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Counts a changed rulebook, by whether it was sound. */
    public void reloaded(boolean isTaken) {
        measured.reload(isTaken);
    }

    /** Waits until the service is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Says that it is not ready, then refuses connections, and ends when all that was accepted is answered. */
    public void stop() {
        isReady = false;
        try {
            Thread.sleep(settings.drain().toMillis());
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
