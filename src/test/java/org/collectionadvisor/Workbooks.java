package org.collectionadvisor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a spreadsheet saves them, with one sheet. */
public final class Workbooks {
    private Workbooks() {}

    /**
     * The bytes of one.
     *
     * @param table the texts of its cells, row by row; an empty one makes no cell
     * @param change what an author did to the sheet afterwards
     */
    public static byte[] of(List<List<String>> table, Consumer<XSSFSheet> change) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("first");
            for (int i = 0; i < table.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < table.get(i).size(); j++) {
                    if (!table.get(i).get(j).isEmpty()) {
                        row.createCell(j).setCellValue(table.get(i).get(j));
                    }
                }
            }
            change.accept(sheet);
            book.write(out);
            return out.toByteArray();
        }
    }
}
