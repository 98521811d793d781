package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Map;
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

    /** Reads {@code words.yaml}: by fact and name what a word is, its source, and its meaning in both languages. */
    static void read(Yaml yaml, Map<String, Definition> into) {
        var vocabulary = Vocabulary.standard();
        yaml.members().forEach((fact, words) -> {
            if (vocabulary.type(fact) == null) {
                words.problem(Sentence.of("fact", fact).near(fact, vocabulary.facts()));
                return;
            }
            words.members().forEach((name, word) -> {
                var definition = read(fact, name, word);
                into.put(definition.key(), definition);
            });
        });
    }

    private static Definition read(String fact, String name, Yaml yaml) {
        yaml.allow("is", "source", "zh", "en");
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            yaml.problem("word-name", name);
        } else if (Vocabulary.standard().words(fact).containsKey(name)) {
            yaml.problem("word-twice", name, fact);
        }
        var sources = List.of(yaml.member("source").text().split("\\s*,\\s*"));
        return new Definition(fact, name, yaml.member("is").text(), sources, Text.within(yaml), yaml.line());
    }

    /** Makes a problem of each that cannot be understood by itself, or rests on nothing; true if all are understood. */
    static boolean check(Scope.Names names, Map<String, Source> sources, Problems problems) {
        boolean sound = true;
        for (var definition : names.definitions().values()) {
            var layer = definition.fact().equals("Step") ? Layer.WITHHOLD : Layer.STEPS;
            try {
                new Scope(names, layer, definition.fact()).definition(definition, Read.Whose.ITSELF);
            } catch (BadRule e) {
                sound = false;
                // One that only reads another is as right as that one.
                if (e.depth() <= 1) {
                    problems.add(FILE, definition.line(), e.said());
                }
            }
            definition.sources().stream()
                    .filter(id -> !sources.containsKey(id))
                    .forEach(id -> problems.add(
                            FILE,
                            definition.line(),
                            Sentence.of("unknown-source", id).nearOrNew(id, sources.keySet(), "sources.yaml")));
        }
        return sound;
    }
}
