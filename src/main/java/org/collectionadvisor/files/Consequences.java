package org.collectionadvisor.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what only follows from another problem, by what {@code problems.yaml} says of each kind. One walk notes, one decides. */
final class Consequences {
    /** Kinds of things of which a text under a wrong name is one that is lacking under its right one. */
    private static final Set<String> TEXTS = Set.of("words", "question");

    private static final String RISKS = "risks: ";

    private final Set<String> signs = new HashSet<>();
    private final Set<String> misspelt = new HashSet<>();
    private final Set<String> topicsTwice = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Texts that stand under a wrong name, by the right one. */
    private final Set<String> misnamed = new HashSet<>();

    private Consequences(List<Problem> all) {
        all.forEach(this::note);
    }

    static List<Problem> without(List<Problem> all) {
        var seen = new Consequences(all);
        return all.stream().filter(problem -> !seen.explains(problem)).toList();
    }

    private static Catalogue.Ties ties(Problem problem) {
        return Catalogue.entry(problem.code()).ties();
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.place();
    }

    private void note(Problem problem) {
        var ties = ties(problem);
        var meant = RootCauses.meant(problem);
        if (ties.sign()) {
            signs.add(place(problem));
        }
        if ("rule".equals(ties.names()) && ties.textOf() == null && meant != null) {
            misspelt.add(meant);
        }
        if (problem.code().equals("rule-twice")) {
            topicsTwice.add(RootCauses.topic(RootCauses.with(problem, 0)));
        }
        if (!"file".equals(ties.yieldsTo())) {
            files.add(problem.file());
        }
        told.add(problem.code() + " " + RootCauses.with(problem, 0));
        if (ties.textOf() != null) {
            misnamed.add(ties.textOf() + meant);
            if (ties.textOf().equals(RISKS)) {
                misnamed.add(RISKS + RootCauses.with(problem, 0).replaceFirst("\\..*", ": "));
            }
        }
    }

    private boolean explains(Problem problem) {
        var ties = ties(problem);
        var name = RootCauses.with(problem, 0);
        var to = ties.yieldsTo();
        if (to != null
                && switch (to) {
                    case "file" -> files.contains(problem.file());
                    case "sign" -> signs.contains(place(problem));
                    case "name" -> misspelt.contains(name);
                    default -> told.contains(to + " " + name);
                }) {
            return true;
        }
        if (ties.names() != null && TEXTS.contains(ties.names())) {
            return misnamed.contains(name)
                    || (name.startsWith(RISKS) && misnamed.contains(name.substring(0, name.lastIndexOf(' ') + 1)));
        }
        return "rule".equals(ties.names()) && topicsTwice.contains(RootCauses.topic(name));
    }
}
