package org.collectionadvisor.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** Turns a decision table into the DRL it stands for, and keeps the cell each of its lines comes from. */
final class TableReader {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern CELL = Pattern.compile("// rule values at (?<cell>[A-Z]+\\d+)");

    private final String drl;
    private final List<String> places = new ArrayList<>();

    private TableReader(String drl) {
        this.drl = drl;
        var place = "";
        places.add(place);
        for (var line : drl.lines().toList()) {
            var cell = CELL.matcher(line);
            place = cell.find() ? cell.group("cell") : place;
            places.add(place);
        }
    }

    static boolean reads(String file) {
        return file.endsWith(".drl.csv") || file.endsWith(".drl.xlsx");
    }

    /** @throws BadRule if the table is not laid out as one, or is a workbook and nothing here reads workbooks */
    static TableReader read(String file, byte[] content) {
        var type = file.endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try {
            return new TableReader(
                    plain(new SpreadsheetCompiler().compile(new ByteArrayInputStream(ascii(content, type)), type)));
        } catch (NoClassDefFoundError e) {
            throw new BadRule(
                    "a workbook is read by Apache POI, which is not here",
                    "add org.apache.poi:poi-ooxml, or save the table as .drl.csv");
        } catch (RuntimeException e) {
            throw new BadRule(
                    "this is no decision table: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "look at another .drl.csv for the layout");
        }
    }

    /** The reader of tables takes the machine's encoding; a table of ASCII reads the same everywhere. */
    private static byte[] ascii(byte[] content, InputType type) {
        if (type != InputType.CSV) {
            return content;
        }
        var escaped = new StringBuilder();
        new String(content, StandardCharsets.UTF_8)
                .chars()
                .forEach(c ->
                        escaped.append(c < 128 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String plain(String drl) {
        return ESCAPED.matcher(drl)
                .replaceAll(c -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(c.group(1), 16))));
    }

    String drl() {
        return drl;
    }

    /** The cell a line of the DRL comes from. */
    String place(int line) {
        return line > 0 && line < places.size() ? places.get(line) : "";
    }
}
