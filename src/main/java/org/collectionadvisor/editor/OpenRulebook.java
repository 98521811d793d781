package org.collectionadvisor.editor;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.rulebook.Checked;
import org.collectionadvisor.rulebook.Rulebook;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A rules folder of which files are open: it is checked with their text as it stands in the editor. */
final class OpenRulebook implements AutoCloseable {
    /** While somebody types, nothing is checked. */
    private static final long PAUSE_MILLIS = 200;

    private final Path root;
    private final Mirror mirror;
    private final Function<Path, Checked> check;
    private final LanguageClient client;
    private final Locale language;
    private final ExecutorService checking = Executors.newSingleThreadExecutor(OpenRulebook::thread);
    private final AtomicLong changes = new AtomicLong();
    private final Set<String> marked = new HashSet<>();

    // Where the rulebook has problems, the one before still knows what words mean.
    private volatile Rulebook rulebook = Rulebook.embedded();
    private volatile Names names = Names.NONE;

    OpenRulebook(
            Path root, Map<Path, String> open, Function<Path, Checked> check, LanguageClient client, Locale language) {
        this.root = root;
        this.check = check;
        this.client = client;
        this.language = language;
        mirror = new Mirror(root, open);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "check");
        thread.setDaemon(true);
        return thread;
    }

    /** The path of a file within the rulebook. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Known known() {
        return new Known(rulebook, names);
    }

    void checkSoon() {
        long change = changes.incrementAndGet();
        checking.execute(() -> names = names.isEmpty() ? Names.of(mirror.synchronised()) : names);
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, checking)
                .execute(() -> {
                    if (change == changes.get()) {
                        check();
                    }
                });
    }

    private void check() {
        var folder = mirror.synchronised();
        names = Names.of(folder);
        var byFile = new HashMap<String, List<Diagnostic>>();
        for (var problem : problems(folder)) {
            byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>())
                    .add(Diagnostics.of(problem, mirror.text(problem.file()), language));
        }
        marked.forEach(file -> byFile.putIfAbsent(file, List.of()));
        byFile.forEach((file, found) -> client.publishDiagnostics(new PublishDiagnosticsParams(uri(file), found)));
        marked.clear();
        byFile.forEach((file, found) -> {
            if (!found.isEmpty()) {
                marked.add(file);
            }
        });
    }

    private List<Problem> problems(Path folder) {
        try {
            var checked = check.apply(folder);
            var sound = checked.rulebook();
            rulebook = sound == null ? rulebook : sound;
            return checked.problems().all();
        } catch (UncheckedIOException e) {
            return List.of(); // a file that was deleted meanwhile; the editor tells of it next
        }
    }

    private String uri(String file) {
        return root.resolve(file).toUri().toString();
    }

    /** Where the name at a spot is defined, but for the spot itself. */
    List<Location> definitions(Spot spot) {
        return names.of(spot.token()).stream()
                .filter(place -> !place.file().equals(spot.file()) || place.line() != spot.line())
                .map(place ->
                        new Location(uri(place.file()), Diagnostics.line(place.line(), mirror.text(place.file()))))
                .toList();
    }

    @Override
    public void close() {
        changes.incrementAndGet(); // what waits for its turn is too late
        checking.shutdown();
        try {
            if (checking.awaitTermination(10, TimeUnit.SECONDS)) {
                mirror.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
