package org.collectionadvisor.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;

/** Where names are defined in the files of a rulebook, sound or not. */
final class Names {
    static final Names NONE = new Names();

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"(?<id>[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("^(?<id>[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+),");

    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();

    /** @param line counted from 1 */
    record Place(String file, int line) {}

    private Names() {}

    static Names of(Path folder) {
        var names = new Names();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                names.read(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void read(String file, String text) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        if (name.endsWith(".drl") || name.endsWith(".drl.csv")) {
            rules(file, text, name.endsWith(".drl") ? RULE : ROW);
            return;
        }
        if (!List.of("figures.yaml", "texts.yaml", "sources.yaml", "words.yaml", "codes.yaml")
                .contains(name)) {
            return;
        }
        var yaml = Yaml.read(file, text, new Problems());
        switch (name) {
            case "figures.yaml" -> members(yaml);
            case "sources.yaml" -> {
                sources.addAll(yaml.members().keySet());
                members(yaml);
            }
            case "words.yaml" -> yaml.members().values().forEach(this::members);
            case "codes.yaml" -> codes(yaml);
            default -> Stream.of("because", "steps", "findings", "answers").forEach(kind -> members(yaml.member(kind)));
        }
    }

    private void rules(String file, String text, Pattern pattern) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var rule = pattern.matcher(lines.get(i));
            if (rule.find()) {
                rules.add(rule.group("id"));
                add(rule.group("id"), file, i + 1);
            }
        }
    }

    private void codes(Yaml yaml) {
        members(yaml.member("steps"));
        yaml.member("findings").items().forEach(finding -> add(finding.text(), finding.file(), finding.line()));
        members(yaml.member("wants"));
        yaml.member("wants")
                .members()
                .values()
                .forEach(want -> want.items().forEach(answer -> add(answer.text(), answer.file(), answer.line())));
    }

    private void members(Yaml yaml) {
        yaml.members().forEach((name, member) -> add(name, member.file(), member.line()));
    }

    private void add(String name, String file, int line) {
        places.computeIfAbsent(name, ignored -> new ArrayList<>()).add(new Place(file, line));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Where a name is defined; a row of a table also where its table's reason stands. */
    List<Place> of(String name) {
        var own = places.getOrDefault(name, places.getOrDefault(plain(name), List.of()));
        return own.size() == 1 && rules.contains(name) && own.get(0).file().endsWith(".csv")
                ? Stream.concat(own.stream(), of(name.substring(0, name.lastIndexOf('.'))).stream())
                        .toList()
                : own;
    }

    /** A word without the fact through which it is read, and a figure without its unit. */
    static String plain(String name) {
        return name.replaceFirst("^(debt|borrower|figures)\\.", "");
    }

    /** Every source, by id. */
    List<String> sources() {
        return sources;
    }

    /** Every rule, by id. */
    List<String> rules() {
        return rules;
    }
}
