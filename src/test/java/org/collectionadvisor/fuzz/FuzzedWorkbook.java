package org.collectionadvisor.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rules as a workbook, or the XML of the sheet in one: a fuzzer that changes an archive seldom leaves one. */
public final class FuzzedWorkbook {
    private static final Path WORKBOOK = Path.of("src", "test", "resources", "fuzz", "Workbook", "ranks.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final FuzzedFolder FOLDER = new FuzzedFolder();

    private FuzzedWorkbook() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        FOLDER.with("small/booked.drl.xlsx", input.length > 0 && input[0] == '<' ? around(input) : input);
    }

    private static byte[] around(byte[] sheet) {
        var book = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(WORKBOOK)));
                var to = new ZipOutputStream(book)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(SHEET) ? sheet : from.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book.toByteArray();
    }
}
