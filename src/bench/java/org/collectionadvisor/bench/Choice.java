package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param asked word for word
 * @param sections by name; all of them if none is named
 * @param rounds how many a section measures at most
 * @param lines how many go through the batch whose memory is watched
 * @param docs whether the table of the page on speed is written
 * @param check whether a missed goal is a failure
 */
record Choice(String asked, List<String> sections, int rounds, int lines, boolean docs, boolean check) {
    private static final int ROUNDS = 15;
    private static final int LINES = 1_000_000;

    static Choice of(List<String> known, String... arguments) {
        var sections = new ArrayList<String>();
        int rounds = ROUNDS;
        int lines = LINES;
        boolean docs = false;
        boolean check = false;
        for (var argument : arguments) {
            if (argument.equals("docs")) {
                docs = true;
            } else if (argument.equals("check")) {
                check = true;
            } else if (argument.startsWith("rounds=")) {
                rounds = number(argument);
            } else if (argument.startsWith("lines=")) {
                lines = number(argument);
            } else if (known.contains(argument)) {
                sections.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "`%s` is none of %s, `rounds=N`, `lines=N`, `docs`, `check`".formatted(argument, known));
            }
        }
        return new Choice(
                String.join(" ", arguments),
                sections.isEmpty() ? known : List.copyOf(sections),
                rounds,
                lines,
                docs,
                check);
    }

    private static int number(String argument) {
        int number = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
        if (number < 1) {
            throw new IllegalArgumentException("`" + argument + "` must be above 0");
        }
        return number;
    }

    /** The command that measures the same again. */
    String command() {
        return "mvn -q -B package -DskipTests -Pbench" + (asked.isEmpty() ? "" : " -Dbench=\"" + asked + "\"");
    }

    /** Fewer rounds of what takes long. */
    int rounds(int most) {
        return Math.min(rounds, most);
    }
}
