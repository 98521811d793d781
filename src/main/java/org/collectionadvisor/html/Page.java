package org.collectionadvisor.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as it is written, part after part. */
public final class Page {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --bar: #4a7db5; --soft: #8882; --warn: #b4502a; }
            body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
            th { cursor: pointer; user-select: none; white-space: nowrap; position: sticky; top: 0; background: Canvas; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            code, pre { font: .85rem/1.4 ui-monospace, monospace; }
            pre { background: var(--soft); padding: .6rem; overflow-x: auto; white-space: pre-wrap; }
            input { font: inherit; padding: .3rem .5rem; width: 20rem; max-width: 100%; margin: .5rem 0; }
            details { margin: .3rem 0; } summary { cursor: pointer; }
            .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .pair > * { min-width: 0; }
            svg { max-width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: CanvasText; }
            .zero { color: var(--warn); font-weight: 600; }
            """;

    private static final String SCRIPT = """
            for (const table of document.querySelectorAll('table')) {
              const body = table.tBodies[0];
              if (body.rows.length > 12) {
                const search = document.createElement('input');
                search.placeholder = 'search';
                search.oninput = () => { for (const row of body.rows)
                  row.hidden = !row.textContent.toLowerCase().includes(search.value.toLowerCase()); };
                table.before(search);
              }
              [...table.tHead.rows[0].cells].forEach((head, column) => head.onclick = () => {
                const down = head.dataset.down = head.dataset.down === '1' ? '0' : '1';
                const value = row => { const text = row.cells[column].textContent.replace(/,/g, '');
                  return text !== '' && !isNaN(text) ? Number(text) : text; };
                [...body.rows].sort((a, b) => { const x = value(a), y = value(b);
                  const less = typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === 'number' ? -1 : 1;
                  return down === '1' ? -less : less; }).forEach(row => body.append(row));
              });
            }
            """;

    private static final int BAR_HEIGHT = 20;
    private static final int LABEL_WIDTH = 330;
    private static final int BARS_WIDTH = 520;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    public Page(String title) {
        this.title = title;
        element("h1", title);
    }

    public void heading(String text) {
        element("h2", text);
    }

    public void paragraph(String text) {
        element("p", text);
    }

    private void element(String name, String text) {
        body.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** A table that sorts by a click; numbers stand right, and a zero is marked. */
    public void table(List<String> heads, List<List<Object>> rows) {
        body.append("<table><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            boolean number = !rows.isEmpty() && rows.get(0).get(i) instanceof Number;
            body.append(number ? "<th class=number>" : "<th>")
                    .append(escaped(heads.get(i)))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
        for (var row : rows) {
            body.append("<tr>");
            row.forEach(cell -> {
                boolean number = cell instanceof Number;
                var zero = number && ((Number) cell).doubleValue() == 0 ? " zero" : "";
                body.append(number ? "<td class=\"number" + zero + "\">" : "<td>")
                        .append(escaped(number ? "%,d".formatted(((Number) cell).longValue()) : String.valueOf(cell)))
                        .append("</td>");
            });
            body.append("</tr>\n");
        }
        body.append("</tbody></table>\n");
    }

    /** Bars beside their names, the longest as wide as the plot. */
    public void bars(Map<String, Long> values) {
        long most = Math.max(
                1, values.values().stream().mapToLong(Long::longValue).max().orElse(1));
        body.append("<svg viewBox=\"0 0 ")
                .append(LABEL_WIDTH + BARS_WIDTH + 90)
                .append(' ')
                .append(values.size() * BAR_HEIGHT + 4)
                .append("\" width=\"940\" role=\"img\">\n");
        int y = 0;
        for (var one : values.entrySet()) {
            long width = Math.max(1, one.getValue() * BARS_WIDTH / most);
            body.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    .formatted(LABEL_WIDTH - 8, y + 14, escaped(one.getKey())));
            body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"var(--bar)\"/>"
                    .formatted(LABEL_WIDTH, y + 3, width));
            body.append(
                    "<text x=\"%d\" y=\"%d\">%,d</text>%n".formatted(LABEL_WIDTH + width + 6, y + 14, one.getValue()));
            y += BAR_HEIGHT;
        }
        body.append("</svg>\n");
    }

    /** A text with the lines marked that the other lacks. */
    private static String marked(String text, String other) {
        var others = other.lines().collect(Collectors.toSet());
        return text.lines()
                .map(line -> others.contains(line) ? escaped(line) : "<mark>" + escaped(line) + "</mark>")
                .collect(Collectors.joining("\n"));
    }

    /** Two texts side by side that fold open. */
    public void pair(String summary, String left, String right) {
        body.append("<details><summary>")
                .append(escaped(summary))
                .append("</summary><div class=pair><pre>")
                .append(marked(left, right))
                .append("</pre><pre>")
                .append(marked(right, left))
                .append("</pre></div></details>\n");
    }

    /** The whole page. */
    public String written() {
        return written("<script>\n" + SCRIPT + "</script>");
    }

    /** The whole page, without anything that runs. */
    public String writtenPlain() {
        return written("");
    }

    private String written(String script) {
        return """
                <!doctype html>
                <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>
                %s</style></head><body>
                %s%s</body></html>
                """.formatted(escaped(title), STYLE, body, script);
    }

    /** Text as HTML shows it. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
