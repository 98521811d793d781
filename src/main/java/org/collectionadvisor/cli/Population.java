package org.collectionadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.session.RuleLimitException;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** The situations of a file, one a line, worked on by all processors and given back in order. */
final class Population {
    private static final int CHUNK = 32;

    /** So many chunks are worked on before their results are taken: enough that no processor waits for long. */
    private static final int CHUNKS = 128;

    private final String file;
    private final Streams streams;
    private final Advisor reader;
    private final LocalDate day;
    private long refused;

    /**
     * @param reader the advisor that reads the situations
     * @param asOf the day of situations that tell none; today by default
     */
    Population(String file, Streams streams, Advisor reader, @Nullable LocalDate asOf) throws IOException {
        Inputs.check(file);
        this.file = file;
        this.streams = streams;
        this.reader = reader;
        day = asOf == null ? Advisor.today() : asOf;
    }

    /** How many lines could not be read or decided. */
    long refused() {
        return refused;
    }

    /**
     * @param work makes of several situations one result each
     * @param taken gets the results in the order of the lines
     */
    <T> void each(Function<List<Situation>, List<T>> work, Consumer<T> taken) throws IOException {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (var in = Inputs.open(file, streams);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var chunks = chunks(lines);
            while (!chunks.isEmpty()) {
                var tasks = chunks.stream()
                        .map(chunk -> (Callable<List<T>>) () -> results(chunk, work))
                        .toList();
                for (var done : workers.invokeAll(tasks)) {
                    done.get().forEach(taken);
                }
                chunks = chunks(lines);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<List<String>> chunks(BufferedReader lines) throws IOException {
        var chunks = new ArrayList<List<String>>();
        var chunk = new ArrayList<String>(CHUNK);
        while (chunks.size() < CHUNKS) {
            var line = lines.readLine();
            if (line != null && !line.isBlank()) {
                chunk.add(line);
            }
            if (chunk.size() == CHUNK || (line == null && !chunk.isEmpty())) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
            }
            if (line == null) {
                break;
            }
        }
        return chunks;
    }

    private <T> List<T> results(List<String> chunk, Function<List<Situation>, List<T>> work) {
        var situations = new ArrayList<Situation>(chunk.size());
        for (var line : chunk) {
            try {
                situations.add(reader.read(line.getBytes(StandardCharsets.UTF_8), day, null));
            } catch (BadSituation e) {
                refuse();
            }
        }
        try {
            return work.apply(situations);
        } catch (BadSituation | RuleLimitException e) {
            return oneByOne(situations, work);
        }
    }

    private <T> List<T> oneByOne(List<Situation> situations, Function<List<Situation>, List<T>> work) {
        var results = new ArrayList<T>(situations.size());
        for (var situation : situations) {
            try {
                results.addAll(work.apply(List.of(situation)));
            } catch (BadSituation | RuleLimitException e) {
                refuse();
            }
        }
        return results;
    }

    private synchronized void refuse() {
        refused++;
    }
}
