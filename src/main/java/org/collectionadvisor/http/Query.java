package org.collectionadvisor.http;

import java.util.Set;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.http.Answering.How;
import org.eclipse.jetty.server.Request;

/** Reads what stands after the question mark; unknown names are refused, as everywhere. */
final class Query {
    private static final String FORM = "form";
    private static final String EXPLAIN = "explain";

    private Query() {}

    /** A query that cannot be followed. */
    static final class BadQueryException extends Exception {
        private static final long serialVersionUID = 1;

        BadQueryException(String message) {
            super(message);
        }
    }

    /** For what takes no query. */
    static void none(Request request) throws BadQueryException {
        if (!Request.extractQueryParameters(request).isEmpty()) {
            throw new BadQueryException("The query may tell nothing here.");
        }
    }

    static How how(Request request) throws BadQueryException {
        var told = Request.extractQueryParameters(request);
        for (var name : told.getNames()) {
            if (!Set.of(FORM, EXPLAIN).contains(name)) {
                throw new BadQueryException("The query may tell `form` and `explain`, and nothing else.");
            } else if (told.getValues(name).size() > 1) {
                throw new BadQueryException("`" + name + "` may be told once.");
            }
        }
        var form = told.getValue(FORM);
        var explain = told.getValue(EXPLAIN);
        if (form != null && !form.equals(Form.FULL.code()) && !form.equals(Form.CODES.code())) {
            throw new BadQueryException("`form` is `full` or `codes`.");
        }
        if (explain != null && !explain.equals("true") && !explain.equals("false")) {
            throw new BadQueryException("`explain` is `true` or `false`.");
        }
        var how = new How(Form.CODES.code().equals(form) ? Form.CODES : Form.FULL, "true".equals(explain));
        if (how.explain() && how.form() == Form.CODES) {
            throw new BadQueryException("`explain=true` needs words: leave out `form=codes`.");
        }
        return how;
    }
}
