package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of all that was found it keeps what is to be mended: one name that is missing in many places is one problem, as is one row. */
final class RootCauses {
    /** Problems that name something that is not there, by what it is. */
    private static final Map<String, String> MISSING = Map.ofEntries(
            Map.entry("expect-rule", "rule"),
            Map.entry("text-no-rule", "rule"),
            Map.entry("no-step", "step"),
            Map.entry("expect-step", "step"),
            Map.entry("text-no-step", "step"),
            Map.entry("no-finding", "finding"),
            Map.entry("expect-finding", "finding"),
            Map.entry("text-no-finding", "finding"),
            Map.entry("no-answer", "answer"),
            Map.entry("expect-answer", "answer"),
            Map.entry("text-no-answer", "answer"),
            Map.entry("no-figure", "figure"),
            Map.entry("place-no-figure", "figure"),
            Map.entry("unknown-source", "source"),
            Map.entry("no-question", "question"),
            Map.entry("no-words", "words"));

    /** Texts of something that is not there, each with the kind of text that is missing instead. */
    private static final Map<String, String> MISNAMED = Map.of(
            "text-no-rule", "because: ",
            "text-no-finding", "findings: ",
            "text-no-step", "steps: ",
            "text-no-answer", "answers: ",
            "text-no-risk", "risks: ",
            "text-no-member", "");

    /** So many cells of one row that do not fit their columns are one cell that is missing before them. */
    private static final int SHIFTED = 3;

    private final List<Problem> told;

    private RootCauses(List<Problem> told) {
        this.told = told;
    }

    /** @param told by file and line */
    static List<Problem> of(List<Problem> told) {
        var causes = new RootCauses(told);
        return causes.renamed(causes.once(causes.copies(causes.rows(causes.without()))));
    }

    private static String with(Problem problem, int index) {
        var with = problem.said().with();
        return index < with.size() ? with.get(index) : "";
    }

    /** The known name that was probably meant. */
    private static @Nullable String meant(Problem problem) {
        var instead = problem.said().instead();
        return instead != null && instead.code().startsWith("near")
                ? instead.with().get(0)
                : null;
    }

    private static boolean isRename(Problem problem, Problem other) {
        var kind = MISNAMED.get(other.code());
        if (kind == null || !List.of("no-words", "no-question").contains(problem.code())) {
            return false;
        }
        var lacks = problem.code().equals("no-words") ? with(problem, 1) : with(problem, 0);
        return lacks.equals(kind + meant(other))
                || (kind.equals("risks: ")
                        && lacks.startsWith(kind + with(other, 0).replaceFirst("\\..*", ": ")));
    }

    /** Without what follows from another: a text under a wrong name, a sign that was told of, a name that was taken twice. */
    private List<Problem> without() {
        var signs = new HashSet<String>();
        var topics = new HashSet<String>();
        var misspelt = new HashSet<@Nullable String>();
        told.forEach(problem -> {
            if (List.of("sign", "sign-space", "sign-invisible").contains(problem.code())) {
                signs.add(problem.file() + ":" + problem.place());
            } else if (problem.code().equals("expect-rule") && meant(problem) != null) {
                misspelt.add(meant(problem));
            } else if (problem.code().equals("rule-twice")) {
                topics.add(topic(with(problem, 0)));
            }
        });
        var wrong = new HashSet<String>();
        told.stream()
                .filter(problem -> !problem.code().equals("word-unused"))
                .forEach(problem -> wrong.add(problem.file()));
        return told.stream()
                .filter(problem -> !problem.code().equals("word-unused") || !wrong.contains(problem.file()))
                .filter(problem -> told.stream().noneMatch(other -> isRename(problem, other)))
                .filter(problem -> !isOfSyntax(problem) || !signs.contains(problem.file() + ":" + problem.place()))
                .filter(problem -> !problem.code().startsWith("never-") || !misspelt.contains(with(problem, 0)))
                .filter(problem ->
                        !"rule".equals(MISSING.get(problem.code())) || !topics.contains(topic(with(problem, 0))))
                .toList();
    }

    private static String topic(String rule) {
        return rule.substring(0, Math.max(0, rule.indexOf('.')));
    }

    private static boolean isOfSyntax(Problem problem) {
        return problem.code().startsWith("expected")
                || Set.of("not-here", "no-comma", "bracket-open", "bracket-closed", "keyword-expected", "comma-twice")
                        .contains(problem.code());
    }

    /** A row of a table that does not fit its columns is one problem. */
    private List<Problem> rows(List<Problem> left) {
        var byRow = new LinkedHashMap<String, List<Problem>>();
        for (var problem : left) {
            if (!Problems.column(problem).isEmpty()
                    && problem.severity() == Severity.ERROR
                    && !problem.code().equals("row-shifted")) {
                byRow.computeIfAbsent(problem.file() + ":" + Problems.line(problem), row -> new ArrayList<>())
                        .add(problem);
            }
        }
        var kept = new ArrayList<>(left);
        byRow.values().forEach(row -> {
            var columns = row.stream().map(Problems::column).distinct().count();
            if (columns >= SHIFTED) {
                var first = row.get(0);
                kept.set(kept.indexOf(first), new Problem(first.file(), first.place(), Sentence.of("row-shifted")));
                kept.removeAll(row);
            }
        });
        return kept;
    }

    /** A file that holds the rules of another once more is one problem. */
    private List<Problem> copies(List<Problem> left) {
        var byFile = new LinkedHashMap<String, List<Problem>>();
        for (var problem : left) {
            var other = with(problem, 1).replaceFirst(":[^:]*$", "");
            if (problem.code().equals("rule-topic")) {
                byFile.computeIfAbsent(with(problem, 1) + "\n" + with(problem, 2), file -> new ArrayList<>())
                        .add(problem);
            } else if (problem.code().equals("rule-twice") && !other.equals(problem.file())) {
                byFile.computeIfAbsent(problem.file() + "\n" + other, file -> new ArrayList<>())
                        .add(problem);
            }
        }
        var kept = new ArrayList<>(left);
        byFile.forEach((files, copied) -> {
            if (copied.size() > 1) {
                var first = copied.get(0);
                var other = files.substring(files.indexOf('\n') + 1);
                var said = first.code().equals("rule-topic")
                        ? Sentence.of("folder-topic", copied.size(), with(first, 1), other)
                        : Sentence.of("file-copied", copied.size(), other, with(first, 0));
                kept.set(kept.indexOf(first), new Problem(first.file(), first.place(), said));
                kept.removeAll(copied);
            }
        });
        return kept;
    }

    /** What is missing is told where rules want it, else where texts do, else where scenarios do; its other places beside it. */
    private List<Problem> once(Collection<Problem> left) {
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

    /** A rule without a reason and a reason without a rule, in one topic, are a rename that was not finished. */
    private List<Problem> renamed(List<Problem> left) {
        var kept = new ArrayList<>(left);
        for (var lacking : left) {
            var rule = with(lacking, 0);
            if (lacking.code().equals("no-words") && with(lacking, 1).equals("because: " + rule)) {
                var lost = ofTopic(left, "text-no-rule", rule);
                if (lost.size() == 1 && ofTopic(left, "no-words", rule).size() == 1) {
                    var old = lost.get(0);
                    var places = new ArrayList<>(List.of(old.file() + ":" + old.place()));
                    places.addAll(old.said().elsewhere());
                    var said = Sentence.of("rule-renamed", rule, with(old, 0)).alsoAt(places);
                    kept.set(kept.indexOf(lacking), new Problem(lacking.file(), lacking.place(), said));
                    kept.remove(old);
                }
            }
        }
        return List.copyOf(kept);
    }

    private static List<Problem> ofTopic(List<Problem> all, String code, String rule) {
        return all.stream()
                .filter(one -> one.code().equals(code) && topic(with(one, 0)).equals(topic(rule)))
                .toList();
    }

    private static @Nullable String missing(Problem problem) {
        var kind = MISSING.get(problem.code());
        return kind == null ? null : kind + " " + with(problem, kind.equals("words") ? 1 : 0);
    }

    private static int rank(Problem problem) {
        var file = problem.file();
        return RulesFolder.isRules(file)
                ? 0
                : file.endsWith("scenarios.yaml") ? 3 : file.endsWith("texts.yaml") ? 2 : 1;
    }
}
