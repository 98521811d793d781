package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.texts.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Says the texts of one advice: what several debts share once, with their names. In the form of codes it is silent, and nothing is
 * filled.
 */
final class Voice {
    private final Filler filler;
    private final List<DebtFacts> debts;
    private final boolean silent;
    private final Map<String, Set<String>> said = new HashMap<>();
    private @Nullable DebtNames names;

    /** @param debts all debts of the situation */
    Voice(Filler filler, List<DebtFacts> debts, Form form) {
        this.filler = filler;
        this.debts = debts;
        silent = form == Form.CODES;
    }

    boolean isSilent() {
        return silent;
    }

    Filler filler() {
        return filler;
    }

    DebtNames names() {
        if (names == null) {
            names = new DebtNames(filler, debts);
        }
        return names;
    }

    /** The text, or null in the form of codes. */
    @Nullable
    String say(Supplier<String> text) {
        return silent ? null : text.get();
    }

    /** The reason a rule gives; null where the rule gave it before. */
    @Nullable
    String once(String rule, String text) {
        return said.computeIfAbsent(rule, any -> new HashSet<>(2)).add(text) ? text : null;
    }

    /**
     * Texts about one debt each, or about the borrower as a whole: what several of them say in the same words is said at the
     * first, for all of them.
     *
     * @param about whom each text is about
     */
    List<@Nullable String> shared(List<String> texts, List<@Nullable DebtFacts> about) {
        var byText = new HashMap<String, List<@Nullable DebtFacts>>();
        for (int i = 0; i < texts.size(); i++) {
            byText.computeIfAbsent(texts.get(i), any -> new ArrayList<>(2)).add(about.get(i));
        }
        var shared = new ArrayList<@Nullable String>(texts.size());
        for (var text : texts) {
            var first = byText.remove(text);
            shared.add(first == null ? null : about(text, first));
        }
        return shared;
    }

    /** A text that names the debts it is about, where others were told beside them. */
    String about(String text, List<? extends @Nullable DebtFacts> about) {
        return isNamed(about)
                ? filler.frame(Frame.TEXT_ABOUT_DEBTS, Map.of("text", text, "debts", names().all(about)))
                : text;
    }

    /** A title that names the debts it is for, or the first of them, where others were told beside them. */
    String title(String title, List<? extends @Nullable DebtFacts> about) {
        return isNamed(about)
                ? filler.frame(Frame.TITLE_FOR_DEBTS, Map.of("title", title, "debts", names().some(about)))
                : title;
    }

    private boolean isNamed(List<? extends @Nullable DebtFacts> about) {
        if (debts.size() > 1) {
            for (int i = 0; i < about.size(); i++) {
                if (DebtNames.hasName(about.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
