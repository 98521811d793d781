package org.collectionadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An advisor that follows the files of its rulebook. Take {@link #advisor} anew for each situation: one that was taken before a
 * change goes on with the rules it was opened with, until nobody holds it.
 */
public final class WatchedAdvisor implements AutoCloseable {
    /** Files are looked at, not listened to: archives that are replaced, links, and folders of other machines tell nobody. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Path rules;
    private final Function<Path, Advisor> opening;
    private final Listener listener;
    private final Thread watching;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Advisor advisor;

    /** Gets to know what came of a change; called by the watching thread, one call after the other. */
    public interface Listener {
        /** The changed rulebook is in use. */
        default void taken(Advisor advisor) {}

        /**
         * The changed rulebook is not sound or cannot be read, and the one before stays in use.
         *
         * @param why a {@link org.collectionadvisor.rulebook.RulebookException} with every problem, or what went wrong otherwise
         */
        void refused(RuntimeException why);
    }

    /**
     * The same as {@link Advisor#watch}, opened in another way.
     *
     * @param opening such as {@code archive -> Advisor.open(archive, key, null)}, where every archive must be signed
     */
    public WatchedAdvisor(Path rules, Function<Path, Advisor> opening, Listener listener) {
        this.rules = rules;
        this.opening = opening;
        this.listener = listener;
        // Whatever changes while it is opened is then a change.
        var seen = look();
        advisor = opening.apply(rules);
        watching = new Thread(() -> watch(seen), "rules watch");
        watching.setDaemon(true);
        watching.start();
    }

    /** The advisor with the newest rules that were sound. */
    public Advisor advisor() {
        return advisor;
    }

    private void watch(Map<String, String> opened) {
        var seen = opened;
        var before = opened;
        while (!isClosedAfterPause()) {
            var now = look();
            // While files still change, somebody is in the midst of writing them.
            if (!now.equals(seen) && now.equals(before)) {
                seen = now;
                reload();
            }
            before = now;
        }
    }

    private boolean isClosedAfterPause() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void reload() {
        try {
            var opened = opening.apply(rules);
            advisor = opened;
            tell(() -> listener.taken(opened));
        } catch (RuntimeException e) {
            tell(() -> listener.refused(e));
        }
    }

    /** A listener that fails must not end the watching. */
    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Size and time of every file; empty where there is none. */
    private Map<String, String> look() {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(rules)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var file = Files.readAttributes(path, BasicFileAttributes.class);
                files.put(path.toString(), file.isRegularFile() ? file.size() + " " + file.lastModifiedTime() : "");
            }
        } catch (IOException | UncheckedIOException e) {
            // What vanishes under the look is gone, or seen by the next.
        }
        return files;
    }

    /** Ends the watching and closes the advisor in use. A change that is just being compiled is waited for. */
    @Override
    public void close() {
        closed.countDown();
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        advisor.close();
    }
}
