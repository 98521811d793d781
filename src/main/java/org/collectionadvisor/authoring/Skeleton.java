package org.collectionadvisor.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;

/** A new rule with its text and its scenario, sound but silent, that says in comments what to fill in. */
public final class Skeleton {
    private static final Pattern ID = Pattern.compile("(?<topic>[a-z][a-z0-9-]*)(\\.[a-z0-9][a-z0-9-]*)+");
    private static final Pattern REASONS = Pattern.compile("^because:[ \\t]*(#.*)?$", Pattern.MULTILINE);

    private final Path rules;
    private final String id;
    private final String topic;

    private Skeleton(Path rules, String id, String topic) {
        this.rules = rules;
        this.id = id;
        this.topic = topic;
    }

    /**
     * A rule to be written.
     *
     * @param rules the rules folder
     * @param id the rule's name, {@code topic.finding}
     * @throws IllegalArgumentException if that is no name of a rule
     */
    public static Skeleton of(Path rules, String id) {
        var named = ID.matcher(id);
        if (!named.matches()) {
            throw new IllegalArgumentException(
                    "`" + id + "` is no name of a rule; write topic.finding in small letters, digits and hyphens");
        }
        return new Skeleton(rules, id, named.group("topic"));
    }

    /**
     * Adds rule, text and scenario to the files of the topic. Either all are written or none.
     *
     * @return the files, relative to the rules folder
     * @throws RulebookException if the folder is not sound, before or with the skeleton
     */
    public List<String> write() throws IOException {
        var rulebook = Rulebook.read(rules);
        if (rulebook.rules().stream().map(Rule::id).anyMatch(id::equals)) {
            throw new RulebookException(List.of(new Problem(topic, "", Sentence.of("rule-exists", id))));
        }
        var before = new LinkedHashMap<String, @Nullable String>();
        for (var name : List.of(topic + ".drl", "texts.yaml", "scenarios.yaml")) {
            var file = rules.resolve(topic).resolve(name);
            before.put(topic + "/" + name, Files.exists(file) ? Files.readString(file) : null);
        }
        var filled = filled(rulebook);
        Files.createDirectories(rules.resolve(topic));
        for (var file : before.entrySet()) {
            var name = file.getKey().substring(topic.length() + 1);
            var part = part(name.endsWith(".drl") ? "rule.drl" : name, filled);
            Files.writeString(rules.resolve(file.getKey()), joined(name, file.getValue(), part));
        }
        try {
            Rulebook.read(rules);
        } catch (RulebookException e) {
            restore(before);
            throw e;
        }
        return List.copyOf(before.keySet());
    }

    private void restore(Map<String, @Nullable String> before) throws IOException {
        for (var file : before.entrySet()) {
            if (file.getValue() == null) {
                Files.delete(rules.resolve(file.getKey()));
            } else {
                Files.writeString(rules.resolve(file.getKey()), file.getValue());
            }
        }
    }

    /** What a skeleton says has to be sound in any rulebook, so it uses what this one has. */
    private Map<String, String> filled(Rulebook rulebook) {
        var source = rulebook.source("house-judgement") != null
                ? "house-judgement"
                : rulebook.rules().get(0).sources().get(0);
        var says = rulebook.codes().steps().entrySet().stream()
                .filter(step -> !step.getValue().wide())
                .map(step -> "out.step( \"" + step.getKey() + "\" );")
                .findFirst()
                .orElse("out.risk( AGENCY, LOW );");
        return Map.of("id", id, "source", source, "says", says);
    }

    private String joined(String name, @Nullable String before, String part) {
        if (before == null) {
            return name.endsWith(".drl")
                    ? "package " + topic.replace('-', '_') + ";\n\n" + part
                    : "# yaml-language-server: $schema=../schemas/" + name.replace(".yaml", ".json") + "\n" + part;
        }
        var reasons = REASONS.matcher(before);
        if (name.equals("texts.yaml") && reasons.find()) {
            return before.substring(0, reasons.end()) + "\n" + part.substring("because:\n".length())
                    + before.substring(Math.min(reasons.end() + 1, before.length()));
        }
        return before.stripTrailing() + "\n\n" + part;
    }

    private static String part(String name, Map<String, String> filled) throws IOException {
        try (InputStream in = Skeleton.class.getResourceAsStream("/skeletons/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks /skeletons/" + name);
            }
            var part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var place : filled.entrySet()) {
                part = part.replace("<" + place.getKey() + ">", place.getValue());
            }
            return part;
        }
    }
}
