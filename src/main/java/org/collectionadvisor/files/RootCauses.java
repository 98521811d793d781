package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** Of all that was found it keeps what is to be mended: one name that is missing in many places is one problem, as is one row. */
final class RootCauses {
    /** So many cells of one row that do not fit their columns are one cell that is missing before them. */
    private static final int SHIFTED = 3;

    private static final int RULES = 0;
    private static final int OTHERS = 1;
    private static final int TEXTS = 2;
    private static final int SCENARIOS = 3;

    private RootCauses() {}

    /**
     * What is left of what was found.
     *
     * @param told by file and line
     * @param spare what only seems to serve nobody while rules are not understood; it is not told, and may explain what is missing
     */
    static List<Problem> of(List<Problem> told, List<Problem> spare) {
        return moved(renamed(once(copies(heads(rows(Consequences.without(told)))))), spare);
    }

    static String with(Problem problem, int index) {
        var with = problem.said().with();
        return index < with.size() ? with.get(index) : "";
    }

    /** The known name that was probably meant. */
    static @Nullable String meant(Problem problem) {
        var instead = problem.said().instead();
        return instead != null && instead.code().startsWith("near")
                ? instead.with().get(0)
                : null;
    }

    static String topic(String rule) {
        return rule.substring(0, Math.max(0, rule.indexOf('.')));
    }

    private static void put(Map<String, List<Problem>> into, String key, Problem problem) {
        into.computeIfAbsent(key, any -> new ArrayList<>()).add(problem);
    }

    /** Puts one problem where the first of several stands, and lets the others go. */
    private static void instead(Map<Problem, List<Problem>> instead, List<Problem> several, Sentence said) {
        several.forEach(one -> instead.put(one, List.of()));
        var first = several.get(0);
        instead.put(first, List.of(new Problem(first.file(), first.place(), said)));
    }

    private static List<Problem> replaced(List<Problem> left, Map<Problem, List<Problem>> instead) {
        return left.stream()
                .flatMap(one -> instead.getOrDefault(one, List.of(one)).stream())
                .toList();
    }

    /** A row of a table that does not fit its columns is one problem. */
    private static List<Problem> rows(List<Problem> left) {
        var byRow = new LinkedHashMap<String, List<Problem>>();
        left.stream()
                .filter(problem -> !Problems.column(problem).isEmpty()
                        && problem.severity() == Severity.ERROR
                        && !problem.code().equals("row-shifted"))
                .forEach(problem -> put(byRow, problem.file() + ":" + Problems.line(problem), problem));
        var instead = new IdentityHashMap<Problem, List<Problem>>();
        byRow.values().stream()
                .filter(row -> row.stream().map(Problems::column).distinct().count() >= SHIFTED)
                .forEach(row -> instead(instead, row, Sentence.of("row-shifted")));
        return replaced(left, instead);
    }

    /** Words of one other fact all over a table are a fact that is wrong in its head. */
    private static List<Problem> heads(List<Problem> left) {
        var byFact = new LinkedHashMap<String, List<Problem>>();
        for (var problem : left) {
            var said = problem.said().instead();
            if (problem.code().equals("no-word")
                    && !Problems.column(problem).isEmpty()
                    && said != null
                    && said.code().equals("word-elsewhere")) {
                put(
                        byFact,
                        problem.file() + "\n" + with(problem, 1) + "\n"
                                + said.with().get(0),
                        problem);
            }
        }
        var instead = new IdentityHashMap<Problem, List<Problem>>();
        byFact.values().stream().filter(several -> several.size() >= SHIFTED).forEach(several -> {
            var first = several.get(0);
            var elsewhere = first.said().instead();
            if (elsewhere != null) {
                var fact = elsewhere.with().get(0);
                instead(instead, several, Sentence.of("table-fact-other", with(first, 1), fact));
            }
        });
        return replaced(left, instead);
    }

    /** A file that holds the rules of another once more is one problem. */
    private static List<Problem> copies(List<Problem> left) {
        var byFile = new LinkedHashMap<String, List<Problem>>();
        for (var problem : left) {
            var other = with(problem, 1).replaceFirst(":[^:]*$", "");
            if (problem.code().equals("rule-topic")) {
                put(byFile, with(problem, 1) + "\n" + with(problem, 2), problem);
            } else if (problem.code().equals("rule-twice") && !other.equals(problem.file())) {
                put(byFile, problem.file() + "\n" + other, problem);
            }
        }
        var instead = new IdentityHashMap<Problem, List<Problem>>();
        byFile.forEach((files, copied) -> {
            if (copied.size() > 1) {
                var first = copied.get(0);
                var other = files.substring(files.indexOf('\n') + 1);
                instead(
                        instead,
                        copied,
                        first.code().equals("rule-topic")
                                ? Sentence.of("folder-topic", copied.size(), with(first, 1), other)
                                : Sentence.of("file-copied", copied.size(), other, with(first, 0)));
            }
        });
        return replaced(left, instead);
    }

    /** What is missing is told where rules want it, else where texts do, else where scenarios do; its other places beside it. */
    private static List<Problem> once(Collection<Problem> left) {
        var first = new HashMap<String, Problem>();
        var places = new HashMap<String, List<String>>();
        for (var problem : left) {
            var name = missing(problem);
            if (name != null) {
                first.merge(name, problem, (one, other) -> rank(other) < rank(one) ? other : one);
            }
        }
        for (var problem : left) {
            var name = missing(problem);
            if (name != null && !problem.equals(first.get(name))) {
                places.computeIfAbsent(name, any -> new ArrayList<>()).add(problem.file() + ":" + problem.place());
            }
        }
        var kept = new ArrayList<Problem>();
        for (var problem : left) {
            var name = missing(problem);
            if (name == null || !places.containsKey(name)) {
                kept.add(problem);
            } else if (problem.equals(first.get(name))) {
                kept.add(new Problem(
                        problem.file(), problem.place(), problem.said().alsoAt(places.get(name))));
            }
        }
        return List.copyOf(kept);
    }

    private static @Nullable String missing(Problem problem) {
        var kind = Catalogue.entry(problem.code()).ties().names();
        return kind == null ? null : kind + " " + with(problem, 0);
    }

    private static int rank(Problem problem) {
        var file = problem.file();
        if (RulesFolder.isRules(file)) {
            return RULES;
        }
        return file.endsWith("scenarios.yaml") ? SCENARIOS : file.endsWith("texts.yaml") ? TEXTS : OTHERS;
    }

    /** A rule without a reason and a reason without a rule, alone of their kind in one topic, are a rename that was not finished. */
    private static List<Problem> renamed(List<Problem> left) {
        var lacking = new HashMap<String, List<Problem>>();
        var lost = new HashMap<String, List<Problem>>();
        for (var problem : left) {
            if (problem.code().equals("no-words") && with(problem, 0).equals("because: " + with(problem, 1))) {
                put(lacking, topic(with(problem, 1)), problem);
            } else if (problem.code().equals("text-no-rule")) {
                put(lost, topic(with(problem, 0)), problem);
            }
        }
        var instead = new IdentityHashMap<Problem, List<Problem>>();
        lacking.forEach((topic, rules) -> {
            var texts = lost.getOrDefault(topic, List.of());
            if (rules.size() == 1 && texts.size() == 1) {
                var rule = rules.get(0);
                var old = texts.get(0);
                var places = new ArrayList<>(List.of(old.file() + ":" + old.place()));
                places.addAll(old.said().elsewhere());
                var said =
                        Sentence.of("rule-renamed", with(rule, 1), with(old, 0)).alsoAt(places);
                instead(instead, List.of(rule, old), said);
            }
        });
        return replaced(left, instead);
    }

    /** The one thing of a kind that is missing, and the one of its kind that serves nobody and is named alike, are one under two names. */
    private static List<Problem> moved(List<Problem> left, List<Problem> spare) {
        var missing = new HashMap<String, List<Problem>>();
        var unused = new HashMap<String, List<Problem>>();
        Stream.concat(left.stream(), spare.stream()).forEach(problem -> {
            var ties = Catalogue.entry(problem.code()).ties();
            if (ties.unused() != null) {
                put(unused, ties.unused(), problem);
            } else if (ties.names() != null) {
                put(missing, ties.names(), problem);
            }
        });
        var instead = new IdentityHashMap<Problem, List<Problem>>();
        unused.forEach((kind, some) -> {
            var lacks = missing.getOrDefault(kind, List.of());
            if (some.size() == 1 && lacks.size() == 1) {
                move(lacks.get(0), some.get(0), instead);
            }
        });
        return replaced(left, instead);
    }

    private static void move(Problem lack, Problem unused, Map<Problem, List<Problem>> instead) {
        var name = with(unused, 0);
        if (name.equals(meant(lack))) {
            instead.put(unused, List.of());
        } else if (!Nearest.alike(with(lack, 0), List.of(name)).isEmpty()) {
            var file = unused.file().substring(unused.file().lastIndexOf('/') + 1);
            var said = lack.said().instead("renamed-to", name, unused.file() + ":" + unused.place(), file);
            instead(instead, List.of(lack, unused), said);
        }
    }
}
