package org.collectionadvisor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Advices written as tables, row by row as they come, and at the end their counts as a page. For one thread. */
public final class Report implements Closeable {
    /** So many situations an institution must have by default to be named on the page. */
    public static final int AT_LEAST = 5;

    private static final String PAGE = "report.html";

    private final ObjectReader reader = Json.mapper().readerFor(Counted.class);
    private final Path folder;
    private final Rulebook rulebook;
    private final Tables tables;
    private final @Nullable Counts counts;
    private long advised;
    private long refused;
    private boolean ofOtherRules;

    /** Of what comes from elsewhere: no advice, or not beside its situation. */
    public static final class UnfitException extends IOException {
        private static final long serialVersionUID = 1;

        UnfitException(String message) {
            super(message);
        }
    }

    /**
     * Begins the tables, in a folder that is made if it is not there.
     *
     * @param rulebook the one that decided; it tells the sources of its rules
     * @param atLeast how many situations an institution must have to be named on the page; null for the tables alone
     */
    public Report(Path folder, Rulebook rulebook, @Nullable Integer atLeast) throws IOException {
        this.folder = folder;
        this.rulebook = rulebook;
        Files.createDirectories(folder);
        var rests = new Rests(rulebook);
        counts = atLeast == null ? null : new Counts(rests, new Institutions(atLeast));
        tables = new Tables(folder, rests);
    }

    /** What is written into a folder, with and without the page. */
    public static List<Path> files(Path folder, boolean page) {
        return Stream.concat(Tables.NAMES.stream(), page ? Stream.of(PAGE) : Stream.of())
                .map(folder::resolve)
                .toList();
    }

    /**
     * Adds an advice, or a refused line.
     *
     * @throws IOException if it is neither, or cannot be written
     */
    public void add(byte[] advice, Agencies agencies) throws IOException {
        add(reader.<Counted>readValue(advice), agencies);
    }

    /**
     * Adds all advices of a stream, one after another.
     *
     * @param situations what they were decided on; null where that is not at hand
     * @throws UnfitException if something else stands there
     */
    public void addAll(InputStream advices, @Nullable Besides situations) throws IOException {
        try (MappingIterator<Counted> all = reader.readValues(advices)) {
            while (all.hasNextValue()) {
                var next = all.nextValue();
                if (situations == null) {
                    add(next, Agencies.NONE);
                } else if (next.isAdvice()) {
                    add(next, situations.of(next.id()));
                } else {
                    situations.pass();
                    add(next, Agencies.NONE);
                }
            }
        } catch (JsonProcessingException e) {
            // Without the parser's own message, which quotes what stands there.
            throw new UnfitException("holds no advice after the first " + (advised + refused));
        }
    }

    private void add(Counted counted, Agencies agencies) throws IOException {
        if (counted.isAdvice()) {
            var debts = new Debts(counted.debts());
            tables.add(counted, debts, agencies);
            if (counts != null) {
                counts.add(counted, debts, agencies);
            }
            advised++;
            ofOtherRules |= !counted.rules().digest().equals(rulebook.about().digest());
        } else if (counted.error() != null) {
            refused++;
        } else {
            throw new UnfitException("holds something that is no advice after the first " + (advised + refused));
        }
    }

    /** How many advices were counted. */
    public long advised() {
        return advised;
    }

    /** How many lines were refused. */
    public long refused() {
        return refused;
    }

    /** Whether an advice was decided by another rulebook, whose sources may differ. */
    public boolean isOfOtherRules() {
        return ofOtherRules;
    }

    /** Puts everything in its place. */
    public void finish() throws IOException {
        tables.finish();
        if (counts != null) {
            var page = new ReportPage(counts, rulebook).written(advised, refused);
            Table.whole(folder.resolve(PAGE), page);
        }
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
