package org.collectionadvisor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sentences of {@code problems.yaml}, read when the first problem is told: who has none waits for none. */
final class Catalogue {
    private static final class Held {
        static final Map<String, Entry> ENTRIES = read();
    }

    /**
     * One kind of problem.
     *
     * @param needs the file without which it cannot be told whether this is a problem; null where it stands for itself
     * @param breaks whether what the file holds beside it is not known in full
     * @param ties how it hangs together with others
     */
    record Entry(
            List<String> en,
            List<String> zh,
            Severity severity,
            @Nullable String needs,
            boolean breaks,
            Ties ties) {
        String sentence(Locale language, List<String> with) {
            return filled(in(language).get(0), with);
        }

        String remedy(Locale language, List<String> with) {
            return in(language).size() > 1 ? filled(in(language).get(1), with) : "";
        }

        private List<String> in(Locale language) {
            return language.getLanguage().equals("zh") ? zh : en;
        }

        private static String filled(String sentence, List<String> with) {
            var filled = sentence;
            for (int i = 0; i < with.size(); i++) {
                filled = filled.replace("{" + i + "}", with.get(i));
            }
            return filled;
        }
    }

    /**
     * How a problem hangs together with others; what each member means stands at the head of {@code problems.yaml}.
     *
     * @param names the kind of thing that its first word names and that is not there
     * @param textOf the kind of text that stands under a wrong name
     * @param yieldsTo where it is left out
     * @param unused the kind of thing that serves nobody
     * @param sign whether a sign is wrong, at which a parser may stumble once more
     * @param lacking whether a member is lacking, which may stand there under a wrong name
     */
    record Ties(
            @Nullable String names,
            @Nullable String textOf,
            @Nullable String yieldsTo,
            @Nullable String unused,
            boolean sign,
            boolean lacking) {

        static Ties of(Map<?, ?> entry) {
            return new Ties(
                    (String) entry.get("names"),
                    (String) entry.get("text-of"),
                    (String) entry.get("yields-to"),
                    (String) entry.get("unused"),
                    Boolean.TRUE.equals(entry.get("sign")),
                    Boolean.TRUE.equals(entry.get("lacking")));
        }
    }

    private Catalogue() {}

    static Entry entry(String code) {
        return Objects.requireNonNull(Held.ENTRIES.get(code), code);
    }

    static Map<String, Entry> entries() {
        return Held.ENTRIES;
    }

    private static Map<String, Entry> read() {
        try (var in = Catalogue.class.getResourceAsStream("problems.yaml")) {
            var read = (Map<?, ?>)
                    new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in));
            var entries = new LinkedHashMap<String, Entry>();
            read.forEach((code, entry) -> entries.put((String) code, entry((Map<?, ?>) entry)));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Map<?, ?> of) {
        return new Entry(
                texts(of.get("en")),
                texts(of.get("zh")),
                "warning".equals(of.get("severity")) ? Severity.WARNING : Severity.ERROR,
                (String) of.get("needs"),
                Boolean.TRUE.equals(of.get("breaks")),
                Ties.of(of));
    }

    private static List<String> texts(@Nullable Object told) {
        return told instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(told));
    }
}
