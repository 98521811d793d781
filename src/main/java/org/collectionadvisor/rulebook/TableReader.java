package org.collectionadvisor.rulebook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** Turns a decision table into the DRL it stands for, and keeps the cell each of its lines comes from. */
final class TableReader {
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

    /** @throws BadRule if the table is not laid out as one */
    static TableReader read(String file, byte[] content) {
        var type = file.endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try {
            return new TableReader(new SpreadsheetCompiler().compile(new ByteArrayInputStream(content), type));
        } catch (RuntimeException e) {
            throw new BadRule(
                    "this is no decision table: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "look at another .drl.csv for the layout");
        }
    }

    String drl() {
        return drl;
    }

    /** The cell a line of the DRL comes from. */
    String place(int line) {
        return line > 0 && line < places.size() ? places.get(line) : "";
    }
}
