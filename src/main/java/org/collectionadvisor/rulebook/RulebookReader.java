package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.WorkingDays;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.RulesFolder;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Languages;
import org.collectionadvisor.texts.TextsReader;
import org.collectionadvisor.written.DrlText;
import org.collectionadvisor.written.RuleText;
import org.collectionadvisor.written.TableText;
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
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final List<RuleText> written = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Yaml> places = new LinkedHashMap<>();
    private WordLines lines = WordLines.NONE;
    private boolean withTests;

    RulebookReader(RulesFolder folder) {
        this.folder = folder;
    }

    /** @throws RulebookException with every problem, if it is not sound */
    Rulebook read() {
        var days = readAll();
        if (!problems.errors().isEmpty()) {
            throw new RulebookException(problems.errors());
        }
        return rulebook(days);
    }

    /** The same with all that deserves a look, and without an end at what is wrong. */
    Checked check(LocalDate today) {
        // Reading situations takes long to get ready, and is needed only once the codes are read.
        problems.meanwhile(any -> new SituationReader());
        withTests = true;
        var workingDays = readAll();
        new Unused(draft).check();
        new Topics(draft).check();
        new FigureUnits(draft).check();
        new Days(draft, today).check();
        if (!problems.hasErrors()) {
            problems.meanwhile(own -> logic(draft.with(own)));
        }
        new Translations(draft).check();
        var known = new LinkedHashMap<String, Checked.Placed>();
        written.forEach(rule -> known.putIfAbsent(rule.name(), new Checked.Placed(rule.file(), rule.place())));
        var sound = problems.hasErrors() ? null : rulebook(workingDays);
        return new Checked(folder, problems, draft.codes(), draft.declarations(), known, sound);
    }

    /** What the conditions of sound rules tell of each other. */
    private static void logic(Draft draft) {
        var days = new LogicByDay(draft);
        new FormulaChecks(draft, days).check();
        var holding = new Contradictions(draft, days).check();
        new Swallowed(draft, days, holding).check();
        new TableBounds(draft, days, holding).check();
    }

    @SuppressWarnings("NullAway.Init") // set by readAll
    private Draft draft;

    private Rulebook rulebook(WorkingDays days) {
        return new Rulebook(
                draft.about(),
                rules,
                List.copyOf(definitions.values()),
                draft.declarations(),
                List.copyOf(figures.values()),
                sources,
                draft.codes(),
                draft.texts(),
                days);
    }

    private WorkingDays readAll() {
        folder.report(problems);
        folder.parse(withTests);
        var about = about(yaml(ABOUT));
        var codesFile = yaml(CODES);
        var codes = Codes.read(codesFile);
        var sourcesFile = yaml(SOURCES);
        if (sourcesFile != null) {
            Source.read(sourcesFile, sources, places);
        }
        each("figures.yaml", (name, yaml) -> yaml.members().forEach(this::figure));
        var declarations = declarations();
        var texts = new TextsReader(declarations.reader());
        each("texts.yaml", (name, yaml) -> texts.read(yaml));
        each(InterviewQuestion.FILE, (name, yaml) -> texts.interview(yaml));
        places.putAll(texts.writtenAt());
        var names = new Scope.Names(codes, figures, definitions, declarations);
        declarations.resolved(names);
        boolean defined = Definition.check(names, sources, lines, problems);
        if (defined) {
            declarations.tellDoubtful();
        }
        folder.files().forEach((name, content) -> rules(name, content));
        var reader = new RuleReader(names, defined, problems);
        written.stream().map(reader::read).filter(Objects::nonNull).forEach(rules::add);
        if (!folder.has(HOLIDAYS)) {
            problems.add(HOLIDAYS, 0, Sentence.of("missing-file").instead("missing-calendar"));
        }
        var days = Holidays.read(HOLIDAYS, folder.text(HOLIDAYS), problems);
        if (codesFile != null) {
            codePlaces(codesFile);
        }
        draft = new Draft(
                about,
                codes,
                figures,
                sources,
                definitions,
                declarations,
                texts.texts(),
                written,
                rules,
                places,
                problems);
        new Soundness(draft).check();
        new TextChecks(draft).check();
        new InterviewChecks(draft).check();
        if (codesFile != null) {
            new Wants(rules, sources.values(), about.earliestDay()).check(codes, codesFile.member("wants"));
        }
        return days;
    }

    /** What the folder declares; what is worked out of it is not understood yet. */
    private Declarations declarations() {
        var yaml = folder.has(MemberReader.FILE) ? yaml(MemberReader.FILE) : null;
        var members = yaml == null ? List.<DeclaredMember>of() : Declarations.members(yaml);
        var words = folder.has(Definition.FILE) ? yaml(Definition.FILE) : null;
        Stream.of(yaml, words)
                .filter(Objects::nonNull)
                .forEach(file -> file.members()
                        .forEach((fact, of) -> of.members().forEach((name, word) -> {
                            places.put("word: " + fact + "." + name, word);
                            Languages.check(word);
                        })));
        if (words != null) {
            Definition.read(words, Vocabulary.standard().with(members), definitions, formulas);
        }
        lines = new WordLines(words, Objects.requireNonNullElse(folder.text(Definition.FILE), ""));
        return new Declarations(members, formulas, lines, problems);
    }

    private void codePlaces(Yaml codes) {
        codes.member("steps").members().forEach((code, step) -> places.put("step: " + code, step));
        codes.member("findings")
                .items()
                .forEach(finding -> places.putIfAbsent("finding: " + finding.textOrNull(), finding));
        codes.member("wants")
                .members()
                .values()
                .forEach(answers -> answers.items()
                        .forEach(answer -> places.putIfAbsent("answer: " + answer.textOrNull(), answer)));
    }

    private Rulebook.About about(@Nullable Yaml yaml) {
        if (yaml == null) {
            return new Rulebook.About("", folder.digest(), LocalDate.MIN, null, 1);
        }
        yaml.allow("version", "earliestDay", "checkedUntil", "firings");
        var earliest = FigureHistory.near(yaml.member("earliestDay"));
        var checkedUntil = FigureHistory.near(yaml.member("checkedUntil"));
        if (earliest == null && !yaml.member("earliestDay").isMissing()) {
            problems.incomplete(ABOUT);
        }
        if (earliest != null && checkedUntil != null && checkedUntil.isBefore(earliest)) {
            yaml.member("checkedUntil").problem("days-turned", "checkedUntil", "earliestDay");
        }
        var firings = yaml.member("firings");
        int most = firings.isMissing() ? 0 : firings.whole();
        // What is no number was told as such.
        if (most < 1 && (firings.isMissing() || firings.number() != null)) {
            firings.problem("firings");
        }
        return new Rulebook.About(
                yaml.member("version").text(),
                folder.digest(),
                earliest == null ? LocalDate.MIN : earliest,
                checkedUntil,
                most);
    }

    private @Nullable Yaml yaml(String name) {
        if (!folder.has(name)) {
            problems.add(name, 0, Sentence.of("missing-file"));
        }
        return folder.yaml(name, problems);
    }

    private void each(String ending, BiConsumer<String, Yaml> reading) {
        folder.files().keySet().stream()
                .filter(name -> name.equals(ending) || name.endsWith("/" + ending))
                .forEach(name -> {
                    var yaml = yaml(name);
                    if (yaml != null) {
                        reading.accept(name, yaml);
                    }
                });
    }

    private void figure(String name, Yaml yaml) {
        places.putIfAbsent("figure: " + name, yaml);
        if (figures.put(name, FigureHistory.read(name, yaml)) != null) {
            yaml.problem("figure-twice", name);
        }
    }

    private void rules(String name, byte[] content) {
        var text = folder.text(name);
        if (name.endsWith(".drl.xlsx")) {
            written.addAll(TableText.read(name, content, problems));
        } else if (text != null && name.endsWith(".drl.csv")) {
            written.addAll(TableText.read(name, text, problems));
        } else if (text != null && name.endsWith(".drl")) {
            written.addAll(DrlText.read(name, Objects.requireNonNull(text), problems));
        }
    }
}
