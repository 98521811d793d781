package org.collectionadvisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/** The embedded call: open a rulebook once, advise often, from any thread. */
public final class Advisor {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rulebook rulebook;
    private final Reasoner reasoner;
    private final Wording wording;
    private final SituationReader reader = new SituationReader();

    private Advisor(Rulebook rulebook) {
        this.rulebook = rulebook;
        reasoner = Reasoner.of(rulebook);
        wording = new Wording(rulebook);
    }

    /** Opens the rulebook in the jar. */
    public static Advisor open() {
        return new Advisor(Rulebook.embedded());
    }

    /**
     * Opens the rulebook of a folder, and looks on the built-in examples whether it decides the same under fast and plain
     * settings.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the folder is not sound
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Advisor open(Path rules) {
        var advisor = new Advisor(Rulebook.read(rules));
        var examples = Examples.all().values().stream()
                .map(json -> advisor.reader.read(json, today()))
                .toList();
        advisor.reasoner.check(examples);
        return advisor;
    }

    /** Today in China, for situations that do not say their day. */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The rulebook that decides. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * What to tell the borrower.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the rulebook does not know the law of the situation's day
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped
     */
    public Advice advise(Situation situation) {
        var earliest = rulebook.about().earliestDay();
        if (situation.asOf().isBefore(earliest)) {
            throw BadSituation.tooEarly(situation, earliest);
        }
        return wording.advice(reasoner.conclude(situation));
    }

    /** The ids of all rules that conclude something about a situation, shown in the advice or not. */
    public Set<String> spoken(Situation situation) {
        return reasoner.conclude(situation).spoken().stream()
                .mapToObj(rule -> rulebook.rules().get(rule).id())
                .collect(Collectors.toSet());
    }

    /**
     * The same, from JSON to JSON, on today's date where the situation tells none.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the situation cannot be read
     */
    public String advise(String json) {
        return new String(advise(json.getBytes(StandardCharsets.UTF_8), today(), null), StandardCharsets.UTF_8);
    }

    /**
     * The same, for bytes of UTF-8.
     *
     * @param defaultDay the day of a situation that tells none
     * @param language the language of the advice, null for the one the situation asks for
     */
    public byte[] advise(byte[] json, LocalDate defaultDay, @Nullable Language language) {
        var situation = reader.read(json, defaultDay);
        try {
            return Json.mapper().writeValueAsBytes(advise(language == null ? situation : situation.in(language)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }
}
