package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for files of a folder to change. */
final class FolderWatch implements AutoCloseable {
    /** An editor saves in several strokes; those that follow each other so closely are one change. */
    private static final long QUIET_MILLIS = 40;

    private static final int MOST_NAMED = 5;

    private final Path folder;
    private final WatchService service;

    FolderWatch(Path folder) throws IOException {
        this.folder = folder;
        service = folder.getFileSystem().newWatchService();
        watch(folder);
    }

    private void watch(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) throws IOException {
                below.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files that changed, within the folder, once something did; of many the first few. */
    SortedSet<String> changed() throws IOException, InterruptedException {
        var changed = new TreeSet<String>();
        while (changed.isEmpty()) {
            var key = service.take();
            while (key != null) {
                var in = (Path) key.watchable();
                for (var event : key.pollEvents()) {
                    note(event.context() instanceof Path name ? in.resolve(name) : null, changed);
                }
                key.reset();
                key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return changed.size() <= MOST_NAMED
                ? changed
                : new TreeSet<>(changed.stream().limit(MOST_NAMED).toList());
    }

    /** @param path null where so much happened that it was not noted what */
    private void note(@Nullable Path path, SortedSet<String> changed) throws IOException {
        if (path == null) {
            changed.add(".");
        } else if (Files.isDirectory(path)) {
            watch(path);
            changed.add(folder.relativize(path).toString());
        } else if (!path.getFileName().toString().matches("\\..*|.*~|.*\\.(swp|tmp)|\\d+")) {
            changed.add(folder.relativize(path).toString());
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
