package org.collectionadvisor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a rules folder, by path. */
public final class RulesFolder {
    /** No file that a person writes comes near it. */
    private static final long LARGEST = 8L << 20;

    /** What a merge leaves at the begin of a line, each so that it may have been left alone. */
    private static final List<String> MERGED = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

    private static final Pattern MERGE_MARK =
            Pattern.compile("^(<{7}|>{7}|\\|{7}|={7}(?=\\s*$))(?=\\s|$)", Pattern.MULTILINE);

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, byte[]> tests = new TreeMap<>();
    private final Map<String, Sentence> strangers = new LinkedHashMap<>();
    private final Map<String, @Nullable String> texts = new LinkedHashMap<>();

    private final YamlFiles yaml = new YamlFiles();

    private RulesFolder() {}

    /**
     * Reads a folder.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RulesFolder at(Path folder) {
        var read = new RulesFolder();
        try {
            var root = folder.toRealPath();
            try (var paths = Files.walk(root)) {
                for (var path : (Iterable<Path>) paths.sorted()::iterator) {
                    read.add(root.relativize(path).toString().replace('\\', '/'), path, root);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private void add(String name, Path path, Path root) throws IOException {
        if (strangers.keySet().stream().anyMatch(odd -> name.startsWith(odd + "/"))) {
            return;
        }
        boolean isFolder = Files.isDirectory(path) && !Files.isSymbolicLink(path);
        var last = name.substring(name.lastIndexOf('/') + 1);
        if (isFolder && !Signs.plain(last).equals(last)) {
            var hidden = Signs.shown(last);
            strangers.put(name, Sentence.of("folder-name", hidden.isEmpty() ? "U+0020" : hidden, Signs.plain(last)));
        } else if (isBeside(name) || (isFolder && !belongs(name) && !isTest(name))) {
            return;
        } else if (isFolder) {
            strangers.put(name, Sentence.of("folder-for-file"));
        } else if (Files.isDirectory(path)) {
            strangers.put(name, Sentence.of("link-to-folder"));
        } else if (!Files.exists(path)) {
            strangers.put(name, Sentence.of("broken-link"));
        } else if (!path.toRealPath().startsWith(root)) {
            // Not a word of what it points to: the rules may come from somebody who must not see it.
            strangers.put(name, Sentence.of("link-outside"));
        } else if (!Files.isRegularFile(path)) {
            strangers.put(name, Sentence.of("no-file"));
        } else if (!belongs(name) && !isTest(name)) {
            strangers.put(name, Sentence.of("stranger").instead("name-it", likely(name)));
        } else if (Files.size(path) > LARGEST) {
            strangers.put(name, Sentence.of("too-large", Files.size(path) >> 20));
        } else {
            (belongs(name) ? files : tests).put(name, Files.readAllBytes(path));
        }
    }

    /** What is read and counts for the digest: no hidden files, no editor's leftovers, no documentation, no tests. */
    private static boolean belongs(String name) {
        return isRules(name)
                || name.matches(
                        "(rulebook|codes|sources|words|members|interview)\\.yaml|holidays\\.csv|(.*/)?(figures|texts)\\.yaml");
    }

    /** Whether a file holds rules, as sentences or as a table. */
    public static boolean isRules(String name) {
        return name.matches(".*\\.drl(\\.csv|\\.xlsx)?");
    }

    private static boolean isTest(String name) {
        return name.matches("(.*/)?scenarios\\.yaml|rows\\.yaml");
    }

    /** What may lie in the folder without being read: documentation, schemas, hidden files, an editor's leftovers. */
    private static boolean isBeside(String name) {
        return name.matches("(.*/)?(\\..*|.*~|~\\$.*|.*\\.(md|bak|orig|tmp|swp)|schemas/[a-z]+\\.json)");
    }

    private static String likely(String name) {
        var known = List.of(
                "figures.yaml",
                "texts.yaml",
                "scenarios.yaml",
                "codes.yaml",
                "sources.yaml",
                "words.yaml",
                "members.yaml",
                "interview.yaml",
                "rows.yaml",
                "rulebook.yaml",
                "holidays.csv");
        var last = name.substring(name.lastIndexOf('/') + 1);
        var stem = last.replaceFirst("\\.[^.]*$", "");
        var plain =
                last.toLowerCase(Locale.ROOT).replaceFirst("\\.txt$", "").replaceFirst("\\.(dlr|dr|rdl|drll)$", ".drl");
        if (isRules(plain)) {
            return plain;
        }
        return known.stream()
                .filter(one ->
                        one.startsWith(stem + ".") || org.collectionadvisor.json.Nearest.to(last, List.of(one)) != null)
                .findFirst()
                .orElse(
                        last.endsWith("xls") || last.endsWith("csv") || last.endsWith("xlsx")
                                ? stem.replaceFirst("\\.drl$", "") + (last.endsWith("csv") ? ".drl.csv" : ".drl.xlsx")
                                : "figures.yaml, texts.yaml, scenarios.yaml, *.drl, *.drl.csv, *.drl.xlsx");
    }

    /** The file that a problem is about, by the name it should have. */
    static String meant(Problem problem) {
        var instead = problem.said().instead();
        return problem.code().equals("stranger")
                        && instead != null
                        && !instead.with().get(0).contains(", ")
                ? instead.with().get(0)
                : problem.file();
    }

    /** Whether everything in it can be read. */
    public boolean isReadable() {
        return strangers.isEmpty();
    }

    /** Makes problems of what is nothing of a rulebook, or cannot be read as it is. */
    public void report(Problems problems) {
        strangers.forEach((name, said) -> {
            problems.add(name, 0, said);
            if (said.code().equals("folder-name")) {
                // Whatever seems to be missing may stand in it.
                List.of(".drl", "texts.yaml", "figures.yaml", "scenarios.yaml").forEach(problems::incomplete);
            }
        });
        for (var all : List.of(files, tests)) {
            all.forEach((name, content) -> {
                var text = name.endsWith(".xlsx") ? null : Encoding.text(name, content, problems);
                int merge = text == null ? 0 : unmerged(text);
                texts.put(name, merge > 0 ? null : text);
                if (merge > 0) {
                    problems.add(name, merge, Sentence.of("merge-open"));
                } else if (content.length == 0 || (text != null && text.isBlank())) {
                    problems.add(name, 0, Sentence.of("empty-file"));
                }
            });
        }
    }

    /** Begins to parse what somebody will read: rulebook, words and texts, and the scenarios if they are read too. */
    public void parse(boolean withTests) {
        for (var all : withTests ? List.of(files, tests) : List.of(files)) {
            all.keySet().stream().filter(name -> name.endsWith(".yaml")).forEach(name -> {
                var text = texts.get(name);
                if (text != null) {
                    yaml.begin(name, text);
                }
            });
        }
    }

    /** A file of YAML; null if there is no such file, or it was reported as unreadable. */
    public @Nullable Yaml yaml(String name, Problems problems) {
        var text = texts.get(name);
        return text == null ? null : yaml.read(name, text, problems);
    }

    /** The line in which somebody left two versions side by side; 0 where nobody did. */
    private static int unmerged(String text) {
        if (MERGED.stream().noneMatch(text::contains)) {
            return 0;
        }
        var mark = MERGE_MARK.matcher(text);
        return mark.find()
                ? 1
                        + (int) text.substring(0, mark.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
    }

    /** The bytes of each file that counts. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The names of the scenarios' files. */
    public List<String> tests() {
        return List.copyOf(tests.keySet());
    }

    /** Whether there is such a file, readable or not. */
    public boolean has(String name) {
        return files.containsKey(name) || tests.containsKey(name) || strangers.containsKey(name);
    }

    /** The text of a file, null if there is no such file or it was reported as unreadable. */
    public @Nullable String text(String name) {
        return texts.get(name);
    }

    /** A fingerprint of every path and byte, {@code sha256:…}. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                sha.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(Integer.toString(file.getValue().length).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(file.getValue());
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
