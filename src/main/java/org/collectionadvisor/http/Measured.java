package org.collectionadvisor.http;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.batch.Summary;
import org.collectionadvisor.facts.Level;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** What the service counts, for Prometheus: numbers and codes alone. */
final class Measured {
    static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final String PREFIX = "collection_advisor_";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = counter("requests", "Requests that were answered.", "path", "method", "status");
    private final Counter lines = counter("lines", "Lines of batches, by code where they were refused.", "outcome");
    private final Counter advices = counter("advices", "Advices, by the worst level on a channel.", "channel", "level");
    private final Counter reloads = counter("reloads", "Changed rulebooks, by whether they were sound.", "outcome");
    private final Histogram seconds = Histogram.builder()
            .name(PREFIX + "request_seconds")
            .help("From the first byte of a request to the last of its answer.")
            .labelNames("path")
            .classicOnly()
            .register(registry);
    private final Info rules = Info.builder()
            .name(PREFIX + "rules")
            .help("The rulebook in use.")
            .labelNames("version", "digest")
            .register(registry);
    private final Supplier<Advisor> advisor;

    Measured(Supplier<Advisor> advisor) {
        this.advisor = advisor;
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder()
                .name(PREFIX + name)
                .help(help)
                .labelNames(labels)
                .register(registry);
    }

    /** @param path the route, since what was asked for may be anything */
    void request(String path, Request request, Response response) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        requests.labelValues(path, method, String.valueOf(response.getStatus())).inc();
        seconds.labelValues(path)
                .observe((System.nanoTime() - request.getBeginNanoTime()) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    void lines(Summary summary) {
        lines.labelValues("advised").inc(summary.advised());
        summary.refusedByCode().forEach((code, count) -> lines.labelValues(code).inc(count));
    }

    void advice(Advice.Overall overall) {
        level("agency", overall.agency());
        level("legal", overall.legal());
        level("credit-record", overall.creditRecord());
        level("assignment", overall.assignment());
    }

    private void level(String channel, @Nullable Level level) {
        advices.labelValues(channel, level == null ? "unknown" : level.code()).inc();
    }

    void reload(boolean isTaken) {
        reloads.labelValues(isTaken ? "taken" : "refused").inc();
    }

    byte[] text() {
        var about = advisor.get().rulebook().about();
        rules.setLabelValues(about.version(), about.digest());
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
