package org.collectionadvisor.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.explain.AskValue.IfAnswered;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Says on one line, for the person, what an answer would decide. */
final class InShort {
    /** More steps than these are counted, and not named. */
    private static final int MOST_NAMED = 2;

    private final Aloud aloud;
    private final Measures words;
    private final Map<String, String> debtNames = new LinkedHashMap<>();

    InShort(Advice advice, Aloud aloud, Measures words) {
        this.aloud = aloud;
        this.words = words;
        for (var debt : advice.debts()) {
            debtNames.put(debt.id(), debt.name() == null ? debt.id() : debt.name());
        }
    }

    /**
     * What would differ.
     *
     * @param answers whether something that was wanted would be answered otherwise
     * @param more the titles of the steps that would be advised too
     * @param less the titles of those that would be advised no longer
     */
    String says(List<RiskChange> risks, boolean answers, List<String> more, List<String> less) {
        var all = new ArrayList<String>();
        // What several debts share is said once.
        risks.stream()
                .collect(Collectors.groupingBy(
                        risk -> words.channel(risk.channel()) + words.say("：", ": ") + level(risk.from()) + " → "
                                + level(risk.to()),
                        LinkedHashMap::new,
                        Collectors.mapping(risk -> debtNames.getOrDefault(risk.debtId(), ""), Collectors.toList())))
                .forEach((change, debts) -> all.add(change + of(debts)));
        if (answers) {
            all.add(words.say("您问的事，答案会不同", "what you asked is answered otherwise"));
        }
        if (!more.isEmpty()) {
            all.add(words.say("会多建议", "advised too: ") + titles(more));
        }
        if (!less.isEmpty()) {
            all.add(words.say("不再建议", "no longer advised: ") + titles(less));
        }
        return all.isEmpty() ? words.say("建议不变", "nothing changes") : String.join(words.say("，", ", "), all);
    }

    private String of(List<String> debts) {
        if (debtNames.size() == 1) {
            return "";
        }
        var names = named(debts, words.say("、", ", "), words.say("等 " + debts.size() + " 笔", ""));
        return words.say("（" + names + "）", " (" + names + ")");
    }

    private String titles(List<String> titles) {
        return named(
                titles.stream().map(InShort::quoted).toList(),
                words.say("", ", "),
                words.say("等 " + titles.size() + " 项", ""));
    }

    private static String quoted(String title) {
        return "“" + title.replace('“', '‘').replace('”', '’') + "”";
    }

    private String named(List<String> names, String between, String chineseRest) {
        int rest = names.size() - MOST_NAMED;
        var named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(between));
        return rest <= 0 ? named : named + words.say(chineseRest, " and " + rest + " more");
    }

    private String level(@Nullable Range<Level> level) {
        if (level == null) {
            return words.say("还说不准", "cannot tell yet");
        }
        var least = words.level(Objects.requireNonNull(level.atLeast()));
        return level.isExact()
                ? least
                : least + words.say("到", " to ") + words.level(Objects.requireNonNull(level.atMost()));
    }

    /** Each answer that has words, with what it would decide; null where none of them would change anything. */
    @Nullable
    String ifAnswered(List<IfAnswered> answers, @Nullable Word word) {
        var said = answers.stream()
                .filter(one -> answer(one.answer(), word) != null)
                .toList();
        if (said.stream().allMatch(IfAnswered::changesNothing)) {
            return null;
        }
        var joined = said.stream()
                .map(one -> words.say("如果", "if ") + answer(one.answer(), word) + words.say("：", ": ") + one.says())
                .collect(Collectors.joining(words.say("；", "; ")));
        return words.say(joined + "。", "I" + joined.substring(1) + ".");
    }

    /** An answer as somebody gives it; null where the rulebook has no name for a code, which a person would not read. */
    private @Nullable String answer(Object answer, @Nullable Word word) {
        if (answer instanceof Boolean truth) {
            return truth ? words.say("是", "yes") : words.say("否", "no");
        } else if (answer instanceof List<?> list) {
            return list.isEmpty() ? words.say("没有", "none") : code(list.get(0), word, words.say("有", ""));
        } else if (answer instanceof String && word != null && word.kind() != Word.Kind.DATE) {
            return code(answer, word, words.say("是", ""));
        }
        return words.say("是 ", "") + words.shown(answer, word == null ? Unit.NONE : word.unit());
    }

    private @Nullable String code(@Nullable Object code, @Nullable Word word, String before) {
        var name = word == null ? null : aloud.name(word, String.valueOf(code));
        return name == null ? null : before + quoted(name);
    }
}
