package org.collectionadvisor.explain;

import java.util.List;
import org.collectionadvisor.facts.Figures;
import org.jspecify.annotations.Nullable;

/** Plain text, in which a figure stands with its value. */
record PlainMarks(Measures measures, Figures figures) implements Marks {
    @Override
    public String text(String text) {
        return text;
    }

    @Override
    public String strong(String text) {
        return text;
    }

    @Override
    public String name(String kind, String name) {
        var figure = kind.equals("figure") ? figures.named(name) : null;
        return figure == null ? name : measures.shown(figure, figure.unit()) + " (" + name + ")";
    }

    @Override
    public String code(String code, @Nullable String called) {
        return called == null || called.equals(code) ? code : called + " (" + code + ")";
    }

    @Override
    public String list(String head, List<String> parts) {
        return head + ": " + String.join("; ", parts);
    }
}
