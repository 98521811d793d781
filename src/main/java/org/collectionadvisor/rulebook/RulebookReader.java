package org.collectionadvisor.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.texts.TextsReader;
import org.jspecify.annotations.Nullable;

/** Reads a whole rules folder, in the order in which one file needs another, and checks it as one. */
final class RulebookReader {
    static final String ABOUT = "rulebook.yaml";
    static final String CODES = "codes.yaml";
    static final String SOURCES = "sources.yaml";
    static final String HOLIDAYS = "holidays.csv";

    private final RulesFolder folder;
    private final Problems problems = new Problems();
    private final Map<String, FigureHistory> figures = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final TextsReader texts = new TextsReader();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    RulebookReader(RulesFolder folder) {
        this.folder = folder;
    }

    Rulebook read() {
        folder.strangers()
                .forEach(name ->
                        problems.add(name, 0, "this file would not be read", "name it as the others are named"));
        folder.files().forEach((name, content) -> {
            if (!name.endsWith(".xlsx") && new String(content, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0) {
                problems.unreadable(name, 0, "this file is not UTF-8");
            }
        });
        var about = about(yaml(ABOUT));
        var codes = Codes.read(yaml(CODES));
        var sourcesFile = yaml(SOURCES);
        if (sourcesFile != null) {
            sourcesFile.members().forEach((id, source) -> sources.put(id, Source.read(id, source)));
        }
        each("figures.yaml", (name, yaml) -> yaml.members().forEach(this::figure));
        each("texts.yaml", (name, yaml) -> texts.read(yaml));
        if (folder.text(Definition.FILE) != null) {
            Definition.read(Objects.requireNonNull(yaml(Definition.FILE)), definitions);
        }
        var names = new Scope.Names(codes, figures, definitions);
        Definition.check(names, sources, problems);
        folder.files().forEach((name, content) -> rules(name, content, names));
        if (folder.text(HOLIDAYS) == null) {
            problems.add(HOLIDAYS, 0, "this file is missing", "without it no deadline would move from a holiday");
        }
        var workingDays = Holidays.read(HOLIDAYS, folder.text(HOLIDAYS), problems);
        if (!problems.anyUnreadable()) {
            new Soundness(rules, figures, sources, texts.texts(), problems).check();
            if (about.checkedUntil() != null && texts.texts().frame(Frame.LATER_THAN_CHECKED) == null) {
                problems.add(
                        "texts.yaml",
                        0,
                        "the frame `" + Frame.LATER_THAN_CHECKED.code() + "` is missing",
                        "`checkedUntil` in " + ABOUT + " needs it");
            }
            new Wants(rules, sources.values(), about.earliestDay()).check(codes, problems);
        }
        if (!problems.all().isEmpty()) {
            throw new RulebookException(problems.all());
        }
        return new Rulebook(
                about,
                rules,
                List.copyOf(definitions.values()),
                List.copyOf(figures.values()),
                sources,
                codes,
                texts.texts(),
                workingDays);
    }

    private Rulebook.About about(@Nullable Yaml yaml) {
        if (yaml == null) {
            return new Rulebook.About("", folder.digest(), LocalDate.MIN, null, 1);
        }
        yaml.allow("version", "earliestDay", "checkedUntil", "firings");
        var earliest = yaml.member("earliestDay").day();
        int firings = yaml.member("firings").whole();
        if (firings < 1) {
            yaml.problem("`firings` is a whole number above 0", "");
        }
        return new Rulebook.About(
                yaml.member("version").text(),
                folder.digest(),
                earliest == null ? LocalDate.MIN : earliest,
                yaml.member("checkedUntil").day(),
                firings);
    }

    private @Nullable Yaml yaml(String name) {
        var text = folder.text(name);
        if (text == null) {
            problems.add(name, 0, "this file is missing", "");
            return null;
        }
        return Yaml.read(name, text, problems);
    }

    private interface Reading {
        void read(String name, Yaml yaml);
    }

    private void each(String ending, Reading reading) {
        folder.files().keySet().stream()
                .filter(name -> name.equals(ending) || name.endsWith("/" + ending))
                .forEach(name -> {
                    var yaml = yaml(name);
                    if (yaml != null) {
                        reading.read(name, yaml);
                    }
                });
    }

    private void figure(String name, Yaml yaml) {
        if (figures.put(name, FigureHistory.read(name, yaml)) != null) {
            yaml.problem("`" + name + "` stands in two places", "keep one of them");
        }
    }

    private void rules(String name, byte[] content, Scope.Names names) {
        if (TableReader.reads(name)) {
            try {
                var table = TableReader.read(name, content);
                rules.addAll(new DrlReader(name, names, problems, table::place).read(table.drl()));
            } catch (BadRule e) {
                problems.add(name, 0, String.valueOf(e.getMessage()), e.hint());
            }
        } else if (name.endsWith(".drl")) {
            var reader = new DrlReader(name, names, problems, line -> line > 0 ? "" + line : "");
            rules.addAll(reader.read(new String(content, StandardCharsets.UTF_8)));
        }
    }
}
