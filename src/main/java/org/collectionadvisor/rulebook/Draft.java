package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Map;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.texts.Texts;
import org.collectionadvisor.written.RuleText;

/**
 * What was read of a folder, sound or not.
 *
 * @param written the rules as written, also those that are not understood
 * @param rules those that are
 * @param writtenAt where figures, sources, codes and texts are written, by {@code figure: name} and the like
 */
record Draft(
        Rulebook.About about,
        Codes codes,
        Map<String, FigureHistory> figures,
        Map<String, Source> sources,
        Map<String, Definition> definitions,
        Declarations declarations,
        Texts texts,
        List<RuleText> written,
        List<Rule> rules,
        Map<String, Yaml> writtenAt,
        Problems problems) {

    /** The same for somebody who notes problems apart. */
    Draft with(Problems own) {
        return new Draft(
                about, codes, figures, sources, definitions, declarations, texts, written, rules, writtenAt, own);
    }

    /** Makes a problem of a thing where it is written; nothing where it is not. */
    void problem(String thing, String code, Object... with) {
        var place = writtenAt.get(thing);
        if (place != null) {
            place.problem(code, with);
        }
    }

    /** What an understood rule was read from. */
    RuleText textOf(Rule rule) {
        return written.stream()
                .filter(text -> text.file().equals(rule.file()) && text.place().equals(rule.line()))
                .findFirst()
                .orElseThrow();
    }

    /** Where a rule is written. */
    void problem(Rule rule, org.collectionadvisor.files.Sentence said) {
        problems.add(rule.file(), rule.line(), said);
    }
}
