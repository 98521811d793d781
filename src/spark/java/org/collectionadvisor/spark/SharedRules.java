package org.collectionadvisor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.packed.Packing;
import org.jspecify.annotations.Nullable;

/** A rulebook that was read and checked on the driver, and that executors open from the bytes of its archive. */
final class SharedRules implements Serializable {
    private static final long serialVersionUID = 1;

    private final String version;
    private final String digest;
    private final @Nullable Broadcast<byte[]> archive;

    /** @param archive null where every jar holds the rules */
    private SharedRules(Advisor opened, @Nullable Broadcast<byte[]> archive) {
        version = opened.rulebook().about().version();
        digest = opened.rulebook().about().digest();
        this.archive = archive;
        OpenedRules.keep(digest, opened);
    }

    /** The rules in the jar. */
    static SharedRules embedded() {
        return new SharedRules(Advisor.open(), null);
    }

    /**
     * The rules of a folder, or of an archive that {@code pack} wrote.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, as {@link Advisor#open(Path)} does
     */
    static SharedRules read(JavaSparkContext spark, Path rules) throws IOException {
        return new SharedRules(Advisor.open(rules), spark.broadcast(archive(rules)));
    }

    private static byte[] archive(Path rules) throws IOException {
        if (!Files.isDirectory(rules)) {
            return Files.readAllBytes(rules);
        }
        var packed = Files.createTempFile("rulebook", ".zip");
        try {
            Packing.pack(rules, packed, null);
            return Files.readAllBytes(packed);
        } finally {
            Files.delete(packed);
        }
    }

    String version() {
        return version;
    }

    String digest() {
        return digest;
    }

    /** These rules in this process, opened at the first call. */
    Advisor advisor() {
        return OpenedRules.of(digest, this::open);
    }

    private Advisor open() {
        var opened = archive == null ? Advisor.open() : open(archive.value());
        if (!opened.rulebook().about().digest().equals(digest)) {
            // Another jar on this executor, or files that changed between being checked and being packed.
            throw new IllegalStateException("the executor's rules are not those that the driver checked");
        }
        return opened;
    }

    private static Advisor open(byte[] archive) {
        try {
            var file = Files.createTempFile("rulebook", ".zip");
            try {
                Files.write(file, archive);
                return Advisor.open(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
