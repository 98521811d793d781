package org.collectionadvisor.bench;

import java.io.IOException;
import java.util.List;

/** One question about speed. */
interface Section {
    /** The head of every table of rows. */
    String HEAD = "| | ratio | figure | goal |\n|---|---|---|---|\n";

    /**
     * Measures, after looking that everything compared comes to the same results.
     *
     * @param choice what the command line asked for
     */
    Answer measure(Workload on, Choice choice) throws IOException, InterruptedException;

    /**
     * What was found.
     *
     * @param words what exactly is compared
     */
    record Answer(String title, String words, List<Row> rows) {
        String markdown() {
            var text = new StringBuilder("## " + title + "\n\n" + words + "\n\n" + HEAD);
            rows.forEach(row -> text.append(row.markdown()));
            return text.append('\n').toString();
        }
    }
}
