package org.collectionadvisor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV by RFC 4180, in UTF-8 with a header, written beside as {@code .part} and renamed when it is whole. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
final class Table implements Closeable {
    private final Path file;
    private final BufferedWriter out;
    private final StringBuilder row = new StringBuilder();

    Table(Path folder, String name, List<String> heads) throws IOException {
        file = folder.resolve(name);
        out = Files.newBufferedWriter(part(file), UTF_8);
        row(heads);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        row.setLength(0);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(',');
            }
            add(cells.get(i) == null ? "" : String.valueOf(cells.get(i)));
        }
        out.append(row.append("\r\n"));
    }

    private void add(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        boolean quoted = false;
        for (int i = 0; i < safe.length() && !quoted; i++) {
            char one = safe.charAt(i);
            quoted = one == ',' || one == '"' || one == '\n' || one == '\r';
        }
        if (quoted) {
            row.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            row.append(safe);
        }
    }

    /** Spreadsheets look past leading white space, and tab and line end open a formula themselves. */
    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        return first < text.length() && "=+-@＝＋－＠".indexOf(text.charAt(first)) >= 0;
    }

    void finish() throws IOException {
        out.close();
        moved(file);
    }

    /** Writes a small file in the same way. */
    static void whole(Path file, String text) throws IOException {
        Files.writeString(part(file), text);
        moved(file);
    }

    private static void moved(Path file) throws IOException {
        Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets go of what is not whole. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part(file));
    }
}
