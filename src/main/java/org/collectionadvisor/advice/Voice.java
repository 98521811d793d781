package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.texts.Frame;
import org.jspecify.annotations.Nullable;

/** Says the texts of one advice, so that each stands once and names the debts it is about; in the form of codes it is silent. */
final class Voice {
    private final Filler filler;
    private final DebtNames names;
    private final boolean silent;
    private final Set<String> said = new HashSet<>();

    Voice(Filler filler, DebtNames names, Form form) {
        this.filler = filler;
        this.names = names;
        silent = form == Form.CODES;
    }

    boolean isSilent() {
        return silent;
    }

    Filler filler() {
        return filler;
    }

    DebtNames names() {
        return names;
    }

    /** The text; null where it was said before. */
    @Nullable
    String once(String text) {
        return said.add(text) ? text : null;
    }

    /** Those of some texts that were not said before. */
    List<String> once(List<String> texts) {
        return texts.stream().filter(said::add).toList();
    }

    /**
     * Texts about one debt each, or about the borrower as a whole: what several of them say in the same words is said at the
     * first, for all of them.
     *
     * @param debts whom each text is about
     */
    List<@Nullable String> shared(List<String> texts, List<@Nullable DebtFacts> debts) {
        var about = new LinkedHashMap<String, List<@Nullable DebtFacts>>();
        for (int i = 0; i < texts.size(); i++) {
            about.computeIfAbsent(texts.get(i), any -> new ArrayList<>()).add(debts.get(i));
        }
        var shared = new ArrayList<@Nullable String>(texts.size());
        for (var text : texts) {
            var first = about.remove(text);
            shared.add(first == null ? null : about(text, first));
        }
        return shared;
    }

    /** A text that names the debts it is about, where others were told beside them. */
    String about(String text, List<? extends @Nullable DebtFacts> debts) {
        return framed(Frame.TEXT_ABOUT_DEBTS, "text", text, debts);
    }

    /** A title that names the debts it is for, where others were told beside them. */
    String title(String title, List<? extends @Nullable DebtFacts> debts) {
        return framed(Frame.TITLE_FOR_DEBTS, "title", title, debts);
    }

    /** A message that says which debt it is about, where there are others. */
    String draft(String draft, @Nullable DebtFacts debt) {
        return names.areSeveral() && debt != null
                ? filler.frame(Frame.DRAFT_ABOUT_DEBT, Map.of("draft", draft, "debt", names.list(List.of(debt))))
                : draft;
    }

    private String framed(Frame frame, String place, String text, List<? extends @Nullable DebtFacts> debts) {
        boolean named = names.areSeveral()
                && !debts.isEmpty()
                && debts.stream().noneMatch(debt -> debt == null || debt.isUnnamed());
        return named ? filler.frame(frame, Map.of(place, text, "debts", names.list(present(debts)))) : text;
    }

    private static List<DebtFacts> present(List<? extends @Nullable DebtFacts> debts) {
        return debts.stream()
                .flatMap(debt -> Stream.ofNullable(debt))
                .distinct()
                .toList();
    }
}
