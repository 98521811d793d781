package org.collectionadvisor.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The four tables, each row with the debt it is of. */
final class Tables implements Closeable {
    static final List<String> NAMES = List.of("risks.csv", "steps.csv", "findings.csv", "asks.csv");

    private static final List<String> DEBT = List.of("id", "asOf", "debtId", "creditor", "agency", "product", "stage");

    private final List<Table> tables = new ArrayList<>();
    private final Rests rests;
    private Counted advice = Counted.NOTHING;
    private Debts debts = new Debts(List.of());
    private Agencies agencies = Agencies.NONE;

    Tables(Path folder, Rests rests) throws IOException {
        this.rests = rests;
        try {
            begin(folder, "channel", "level", "rules");
            begin(folder, "step", "category", "priority", "by", "rules");
            begin(folder, "finding", "contacts", "weight", "sources", "rules");
            begin(folder, "turn", "pointer", "member", "rules");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void begin(Path folder, String... heads) throws IOException {
        var all = new ArrayList<>(DEBT);
        all.addAll(List.of(heads));
        tables.add(new Table(folder, NAMES.get(tables.size()), all));
    }

    void add(Counted counted, Debts of, Agencies with) throws IOException {
        advice = counted;
        debts = of;
        agencies = with;
        for (var risk : counted.risks()) {
            row(0, risk.debtId(), risk.channel(), risk.level(), ids(risk.because()));
        }
        for (var step : counted.steps()) {
            for (var one : step.forDebts()) {
                row(1, one.debtId(), step.code(), step.category(), step.priority(), one.by(), ids(one.because()));
            }
        }
        for (var finding : counted.findings()) {
            var because = finding.because();
            var on = rests.of(because, counted.asOf());
            int contacts = finding.contacts().size();
            row(2, finding.debtId(), finding.code(), contacts, on.weight(), on.sources(), ids(because));
        }
        for (int turn = 1; turn <= counted.asks().size(); turn++) {
            var ask = counted.asks().get(turn - 1);
            for (var pointer : ask.pointers()) {
                row(3, of.at(pointer), turn, pointer, Debts.member(pointer), String.join(" ", ask.rules()));
            }
        }
    }

    private void row(int table, @Nullable String debtId, @Nullable Object... more) throws IOException {
        var debt = debts.of(debtId);
        var cells = new ArrayList<@Nullable Object>();
        cells.add(advice.id());
        cells.add(advice.asOf());
        cells.add(debtId);
        cells.add(debt.creditor());
        cells.add(agencies.of(debtId));
        cells.add(debt.product());
        cells.add(debt.stage());
        for (var one : more) {
            cells.add(one);
        }
        tables.get(table).row(cells);
    }

    private static String ids(List<Counted.Rule> because) {
        return because.stream().map(Counted.Rule::rule).collect(Collectors.joining(" "));
    }

    void finish() throws IOException {
        for (var table : tables) {
            table.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (var table : tables) {
            table.close();
        }
    }
}
