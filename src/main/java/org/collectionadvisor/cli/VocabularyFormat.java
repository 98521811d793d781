package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.json.Json;

/** How the vocabulary is printed; the constants are the option's values. */
enum VocabularyFormat {
    text,
    json,
    markdown;

    String print(List<VocabularyEntry> entries) {
        return switch (this) {
            case text -> byFact(entries, "%s\n", VocabularyFormat::paragraph);
            case json -> document(entries);
            case markdown ->
                byFact(
                        entries,
                        "## %s\n\n| word | type | meaning | from layer |\n|---|---|---|---|\n",
                        VocabularyFormat::row);
        };
    }

    private interface Printer {
        String print(VocabularyEntry entry);
    }

    private static String byFact(List<VocabularyEntry> entries, String heading, Printer printer) {
        return entries.stream()
                .map(VocabularyEntry::fact)
                .distinct()
                .map(fact -> heading.formatted(fact)
                        + entries.stream()
                                .filter(entry -> entry.fact().equals(fact))
                                .map(printer::print)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(VocabularyEntry entry) {
        var codes = entry.codes() == null ? "" : "\n      " + String.join(" | ", entry.codes());
        return "  %s: %s%s%s\n".formatted(entry.word(), type(entry), codes, meanings(entry, "\n      "));
    }

    private static String row(VocabularyEntry entry) {
        var codes = entry.codes() == null ? "" : ": `" + String.join("` `", entry.codes()) + "`";
        var meanings = meanings(entry, "<br>").substring("<br>".length());
        return "| `%s` | %s%s | %s | %s |\n"
                .formatted(entry.word(), type(entry), codes, meanings, entry.readableFrom());
    }

    private static String type(VocabularyEntry entry) {
        return entry.type()
                + (entry.unit() == null ? "" : ", " + entry.unit())
                + (entry.alwaysKnown() ? ", always known" : "");
    }

    private static String meanings(VocabularyEntry entry, String before) {
        return Stream.of(entry.chinese(), entry.english())
                .filter(Objects::nonNull)
                .map(meaning -> before + meaning)
                .collect(Collectors.joining());
    }

    private static String document(List<VocabularyEntry> entries) {
        try {
            return new String(Layout.pretty(Json.mapper().writeValueAsBytes(entries)), UTF_8) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
