package org.collectionadvisor.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.written.BadRule;

/**
 * A condition of one kind of fact that was given a name; rules, tables and other definitions read it as they read a word.
 *
 * @param is the condition as its author wrote it
 * @param sources what it rests on, by id
 * @param line where it stands in {@code words.yaml}
 */
public record Definition(String fact, String name, String is, List<String> sources, Text meaning, int line) {
    static final String FILE = "words.yaml";

    /** Its fact and name, {@code Debt.judged}. */
    public String key() {
        return key(fact, name);
    }

    static String key(String fact, String name) {
        return fact + "." + name;
    }

    /** Reads {@code words.yaml}: by fact and name what a word is or how it is worked out, and its meaning in both languages. */
    static void read(Yaml yaml, Vocabulary vocabulary, Map<String, Definition> into, Map<String, Formula> formulas) {
        yaml.members().forEach((fact, words) -> {
            if (vocabulary.type(fact) == null) {
                words.problem(Sentence.of("fact", fact).near(fact, vocabulary.facts()));
                return;
            }
            words.members().forEach((name, word) -> {
                if (!name.matches("[a-z][A-Za-z0-9]*")) {
                    word.problem("word-name", name);
                } else if (vocabulary.words(fact).containsKey(name)) {
                    word.problem("word-twice", name, fact);
                }
                if (Formula.isMeant(word)) {
                    Formula.read(fact, name, word, formulas);
                } else {
                    into.put(key(fact, name), read(fact, name, word));
                }
            });
        });
    }

    private static Definition read(String fact, String name, Yaml yaml) {
        yaml.allow("is", "source", "zh", "en");
        var sources = List.of(yaml.member("source").text().split("\\s*,\\s*"));
        return new Definition(fact, name, yaml.member("is").text(), sources, Text.within(yaml), yaml.line());
    }

    /** What it stands for, looked at by itself. */
    static Condition condition(Definition definition, Scope.Names names) {
        return scope(definition, names).definition(definition, Read.Whose.ITSELF);
    }

    private static Scope scope(Definition definition, Scope.Names names) {
        var layer = definition.fact().equals("Step") ? Layer.WITHHOLD : Layer.STEPS;
        return new Scope(names, layer, definition.fact());
    }

    /** Makes a problem of each that cannot be understood by itself, or rests on nothing; true if all are understood. */
    static boolean check(Scope.Names names, Map<String, Source> sources, WordLines lines, Problems problems) {
        boolean sound = true;
        var circles = new HashSet<Set<String>>();
        for (var definition : names.definitions().values()) {
            try {
                condition(definition, names);
            } catch (BadRule e) {
                sound = false;
                // One that only reads another is as right as that one; of a circle the first is told.
                boolean circle = e.said().code().equals("defined-by-itself");
                if (e.depth() <= 1 || (circle && circles.add(circleOf(e.said())))) {
                    int line = lines.ofMistake(definition, scope(definition, names));
                    problems.add(FILE, line > 0 ? line : definition.line(), e.said());
                }
            }
            cited(definition.sources(), lines.of(definition.fact(), definition.name(), "source"), sources, problems);
        }
        names.declarations()
                .formulas()
                .forEach(one -> cited(one.sources(), lines.of(one.fact(), one.name(), "source"), sources, problems));
        return sound;
    }

    /** The words that lead back to each other, wherever one begins. */
    private static Set<String> circleOf(Sentence said) {
        var path = List.of(said.with().get(0).split(" → "));
        return Set.copyOf(path.subList(path.indexOf(path.get(path.size() - 1)), path.size()));
    }

    private static void cited(List<String> ids, int line, Map<String, Source> sources, Problems problems) {
        ids.stream()
                .filter(id -> !id.isEmpty() && !sources.containsKey(id))
                .forEach(id -> problems.add(
                        FILE, line, Sentence.of("unknown-source", id).nearOrNew(id, sources.keySet(), "sources.yaml")));
    }
}
