package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/**
 * A word that {@code words.yaml} declares with how it is worked out: a count, a sum or a ratio.
 *
 * @param of what is counted, added up or divided, as its author wrote it
 * @param where the condition of the entries that count; empty where all do
 * @param told the unit as its author wrote it, null where that was left to follow
 * @param sources what it rests on, by id; none where it judges nothing
 */
public record Formula(
        String fact,
        String name,
        Form form,
        String of,
        String where,
        @Nullable Unit told,
        List<String> sources,
        Text meaning,
        int line) {

    /** How a word is worked out. */
    public enum Form implements Coded {
        COUNT,
        SUM,
        RATIO
    }

    static boolean isMeant(Yaml yaml) {
        return form(yaml) != null && yaml.member("is").isMissing();
    }

    private static @Nullable Form form(Yaml yaml) {
        return Stream.of(Form.values())
                .filter(form -> !yaml.member(form.code()).isMissing())
                .findFirst()
                .orElse(null);
    }

    /** Its fact and name, {@code Debt.agencyContacts}. */
    public String key() {
        return Definition.key(fact, name);
    }

    /** What was written, on one line. */
    public String shown() {
        return form.code() + ": " + of + (where.isEmpty() ? "" : ", where: " + where);
    }

    static void read(String fact, String name, Yaml yaml, Map<String, Formula> into) {
        var form = form(yaml);
        if (form == null) {
            throw new IllegalArgumentException(name);
        }
        if (form == Form.RATIO) {
            yaml.allow(form.code(), "unit", "source", "zh", "en");
        } else {
            yaml.allow(form.code(), "where", "unit", "source", "zh", "en");
        }
        if (!DeclaredMember.FACTS.contains(fact)) {
            yaml.problem(Sentence.of("formula-fact", fact).near(fact, DeclaredMember.FACTS));
            return;
        }
        var source = yaml.member("source").textOrNull();
        var where = yaml.member("where");
        var formula = new Formula(
                fact,
                name,
                form,
                yaml.member(form.code()).text(),
                where.isMissing() ? "" : where.text(),
                yaml.member("unit").isMissing() ? null : FigureHistory.unit(yaml.member("unit")),
                source == null ? List.of() : List.of(source.split("\\s*,\\s*")),
                Text.within(yaml),
                yaml.line());
        into.put(formula.key(), formula);
    }
}
