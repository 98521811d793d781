package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.texts.Languages;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/**
 * A law, standard, pact or practice that rules may cite.
 *
 * @param article the article, null where the whole is meant
 * @param from the first day in force, null if it always was
 * @param until the last day in force, null if it still is
 */
public record Source(
        String id,
        Weight weight,
        Text title,
        @Nullable String article,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final List<String> CONFIDENCES =
            List.of("verified_in_text", "two_secondary", "one_secondary", "house");

    /** How much a source binds. */
    public enum Weight implements Coded {
        LAW,
        STANDARD,
        SELF_REGULATION,
        OFFICIAL_NOTICE,
        CASE,
        PRACTICE,
        HOUSE
    }

    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The sources of a rule that are in force on a day, in the rule's order. */
    static List<Source> inForce(Rule rule, Map<String, Source> sources, LocalDate day) {
        return rule.sources().stream()
                .map(sources::get)
                .filter(source -> source != null && source.inForce(day))
                .toList();
    }

    /** Reads {@code sources.yaml}: each source, and where it is written. */
    static void read(Yaml file, Map<String, Source> sources, Map<String, Yaml> places) {
        file.members().forEach((told, yaml) -> {
            var id = id(told, yaml);
            places.put("source: " + id, yaml);
            sources.put(id, read(id, yaml));
            Languages.check(yaml.member("title"));
        });
    }

    /** The id as rules can cite it; what is none is told, and taken for the one that was meant. */
    private static String id(String told, Yaml yaml) {
        var plain = told.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (!plain.equals(told)) {
            yaml.problem(Sentence.of("source-id", told).instead("word-of", plain));
        }
        return plain;
    }

    private static Source read(String id, Yaml yaml) {
        yaml.allow(
                "weight", "title", "documentNo", "issuer", "article", "from", "until", "confidence", "says", "spare");
        var from = FigureHistory.near(yaml.member("from"));
        var until = FigureHistory.near(yaml.member("until"));
        if (from != null && until != null && until.isBefore(from)) {
            yaml.member("until").problem("days-turned", "until", "from");
        }
        var confidence = yaml.member("confidence").textOrNull();
        if (confidence != null && !CONFIDENCES.contains(confidence)) {
            yaml.member("confidence")
                    .problem(Sentence.of("confidence", confidence).near(confidence, CONFIDENCES));
        }
        return new Source(
                id,
                weight(yaml.member("weight")),
                Text.read(yaml.member("title")),
                yaml.member("article").textOrNull(),
                from,
                until);
    }

    private static Weight weight(Yaml yaml) {
        var code = yaml.text();
        if (code.isEmpty()) {
            return Weight.HOUSE; // told as missing
        }
        var codes = Arrays.stream(Weight.values()).map(Coded::code).toList();
        if (!codes.contains(code)) {
            yaml.problem(Sentence.of("weight", code).near(code, codes));
            return Weight.HOUSE;
        }
        return Weight.values()[codes.indexOf(code)];
    }
}
