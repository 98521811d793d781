package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects what is wrong while a folder is read, so that an author sees all of it at once, and nothing that merely follows. */
public final class Problems {
    private static final Pattern CELL = Pattern.compile("(?:.*!)?(?<column>[A-Z]+)(?<row>\\d{1,9})");

    /** Files that are one entry as a whole, so that a misnamed member is the one that is lacking. */
    private static final Set<String> ONE_ENTRY = Set.of("rulebook.yaml");

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final List<CompletableFuture<Problems>> beside = new ArrayList<>();

    /** Adds what is wrong in a line, 0 for the file as a whole. */
    public void add(String file, int line, Sentence said) {
        add(file, line > 0 ? Integer.toString(line) : "", said);
    }

    /** Adds what is wrong at a line or cell, empty for the file as a whole. */
    public void add(String file, String place, Sentence said) {
        add(new Problem(file, place, said));
    }

    private void add(Problem problem) {
        found.add(problem);
        places.add(problem.file() + ":" + problem.place());
    }

    /** Notes that not all of a file was understood, so that what seems to be missing may stand there. */
    public void incomplete(String file) {
        incomplete.add(kind(file));
    }

    /** Lets somebody look for more beside what goes on; whoever asks for all waits for it. */
    public void meanwhile(Consumer<Problems> looks) {
        beside.add(CompletableFuture.supplyAsync(() -> {
            var own = new Problems();
            looks.accept(own);
            return own;
        }));
    }

    /** Adds what somebody else collected. */
    void addAll(Problems others) {
        others.found.forEach(this::add);
    }

    private void await() {
        beside.forEach(one -> addAll(one.join()));
        beside.clear();
    }

    /** Whether something was found in a line already. */
    public boolean isTold(String file, int line) {
        return places.contains(file + ":" + line);
    }

    /** Whether an error was found so far; what is looked for meanwhile is not waited for. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** How many there are so far, for a reader that wants to know whether it met one. */
    public int count() {
        return found.size();
    }

    /** Every problem so far, by file and line; what may only follow from a file that is not understood is left out. */
    public List<Problem> all() {
        await();
        var broken = new HashSet<>(incomplete);
        found.stream()
                .filter(problem -> Catalogue.entry(problem.code()).breaks())
                .forEach(problem -> broken.add(kind(RulesFolder.meant(problem))));
        var misnamed = misnamed();
        var told = new ArrayList<Problem>();
        var spare = new ArrayList<Problem>();
        for (var problem : found) {
            var ties = Catalogue.entry(problem.code()).ties();
            if (follows(problem, broken)) {
                if (ties.unused() != null) {
                    spare.add(problem);
                }
            } else if (!ties.lacking() || !misnamed.contains(entry(problem, problem.place()))) {
                told.add(problem);
            }
        }
        told.sort(Comparator.comparing(Problem::file)
                .thenComparing(Problems::line)
                .thenComparing(Problems::column));
        return RootCauses.of(told, spare);
    }

    /** The entries in which a member with a wrong name stands, by the line in which each begins. */
    private Set<String> misnamed() {
        return found.stream()
                .filter(problem -> problem.code().equals("unknown-member"))
                .map(problem -> entry(problem, problem.said().with().get(1)))
                .collect(Collectors.toSet());
    }

    private static String entry(Problem problem, String line) {
        return ONE_ENTRY.contains(problem.file()) ? problem.file() : problem.file() + ":" + line;
    }

    /** Those that keep the rules from being used. */
    public List<Problem> errors() {
        return all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean follows(Problem problem, Collection<String> broken) {
        var needs = Catalogue.entry(problem.code()).needs();
        return needs != null && List.of(needs.split(" ")).stream().anyMatch(broken::contains);
    }

    /** All rules and tables are one kind, as are the texts, figures and scenarios of every topic. */
    private static String kind(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".drl") ? "rules" : name;
    }

    /** The line, or the row of the cell; 0 for the file as a whole. */
    static int line(Problem problem) {
        var place = problem.place();
        var cell = CELL.matcher(place);
        return place.matches("\\d{1,9}")
                ? Integer.parseInt(place)
                : cell.matches() ? Integer.parseInt(cell.group("row")) : 0;
    }

    /** The letters of the column, so that they sort as a spreadsheet has them; empty for a line. */
    static String column(Problem problem) {
        var cell = CELL.matcher(problem.place());
        return cell.matches() ? " ".repeat(3 - Math.min(3, cell.group("column").length())) + cell.group("column") : "";
    }
}
