package org.collectionadvisor.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of {@code problems.yaml}, which has it in every language.
 *
 * @param code its stable name
 * @param with what its places are filled with
 * @param instead the remedy where it differs from the one that stands beside the sentence
 * @param elsewhere the other places where the same is wrong
 */
public record Sentence(
        String code, List<String> with, @Nullable Sentence instead, List<String> elsewhere) {
    private static final int LISTED = 12;
    private static final int LONGEST = 400;
    private static final int MOST_PLACES = 6;

    /** Of so many names a few are no help, unless they are like the one that was told. */
    private static final int MANY = 200;

    public static Sentence of(String code, Object... with) {
        return new Sentence(
                code,
                Arrays.stream(with).map(String::valueOf).map(Sentence::cut).toList(),
                null,
                List.of());
    }

    /** The same with another remedy. */
    public Sentence instead(String remedy, Object... filled) {
        return new Sentence(code, with, of(remedy, filled), elsewhere);
    }

    /** The same with the known name that was probably meant, or with the known names. */
    public Sentence near(String told, Collection<String> known) {
        var plain = Signs.plain(told);
        if (!plain.equals(told) && known.contains(plain)) {
            return instead("retype", plain, Signs.shown(told));
        }
        var meant = Nearest.to(plain, known);
        if (meant != null) {
            return instead("near", meant);
        } else if (!plain.equals(told) && !Signs.shown(told).isEmpty()) {
            return instead("plain-signs", Signs.shown(told), plain);
        }
        if (known.size() <= MANY) {
            return known.isEmpty() ? this : instead("allowed", listed(known));
        }
        var alike = Nearest.alike(told, known);
        return alike.isEmpty() ? this : instead("alike", listed(alike));
    }

    /** The same for a name that may be new: beside what was probably meant it says where a new one is added. */
    public Sentence nearOrNew(String told, Collection<String> known, String where) {
        var near = near(told, known).instead;
        if (near != null && near.code.equals("near")) {
            return instead("near-or-new", near.with.get(0), where);
        } else if (near != null && List.of("retype", "plain-signs").contains(near.code)) {
            return new Sentence(code, with, near, elsewhere);
        }
        var alike = Nearest.alike(told, known);
        return alike.isEmpty() ? instead("add", where) : instead("add-beside", where, listed(alike));
    }

    /** The same, with the other places where it is wrong. */
    Sentence alsoAt(List<String> places) {
        return new Sentence(code, with, instead, List.copyOf(places));
    }

    /** What stands in a file may be longer than a sentence can hold, and steer the terminal that shows it. */
    private static String cut(String told) {
        return Escapes.line(told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told);
    }

    private static String listed(Collection<String> names) {
        return names.stream().limit(LISTED).map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + (names.size() > LISTED ? ", …" : "");
    }

    /** What is wrong, or what to do. */
    public String sentence(Locale language) {
        return Catalogue.entry(code).sentence(language, with);
    }

    /** What to write instead; empty where there is nothing to add. */
    public String remedy(Locale language) {
        var remedy = instead == null ? Catalogue.entry(code).remedy(language, with) : instead.sentence(language);
        if (elsewhere.isEmpty()) {
            return remedy;
        }
        var places = elsewhere.stream().limit(MOST_PLACES).collect(Collectors.joining(", "))
                + (elsewhere.size() > MOST_PLACES ? ", …" : "");
        var also = Catalogue.entry("elsewhere").sentence(language, List.of("" + elsewhere.size(), places));
        return remedy.isEmpty() ? also : remedy + (language.getLanguage().equals("zh") ? "；" : "; ") + also;
    }
}
