package org.collectionadvisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.explain.Explained;
import org.collectionadvisor.explain.Explainer;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.packed.Opened;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.ToldCodes;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * The embedded call: open a rulebook once, advise often, from any thread, whatever its context class loader.
 *
 * <p>It keeps sessions of the rule engine, a set for each of as many callers as there are processors; a caller beyond makes a set
 * and drops it. Threads hold nothing, so they may come and go.
 */
public final class Advisor implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rulebook rulebook;
    private final Reasoner reasoner;
    private final Wording wording;
    private final ToldCodes toldCodes;
    private final SituationReader reader;
    private final ObjectWriter writer = Json.mapper().writerFor(Advice.class);

    private Advisor(Reasoner reasoner) {
        this.reasoner = reasoner;
        rulebook = reasoner.rulebook();
        wording = new Wording(rulebook);
        toldCodes = new ToldCodes(rulebook);
        reader = rulebook.declarations().reader();
    }

    /** Opens the rulebook in the jar. */
    public static Advisor open() {
        return new Advisor(new Reasoner(CompiledRulebook.embedded()));
    }

    /**
     * Reads, checks and compiles the rulebook of a folder, or of an archive that {@code pack} wrote.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the rulebook is not sound or the archive does
     *     not verify
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Advisor open(Path rules) {
        return open(rules, null, null);
    }

    /**
     * The same with a cache: the compiled and checked rulebook is kept in a folder, and opening the same files with the same
     * build of the program again takes it from there unchecked. The folder is created if necessary; if others may write to
     * it, or it cannot be used, it is ignored.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException as without a cache
     */
    public static Advisor open(Path rules, Path cache) {
        return open(rules, null, cache);
    }

    /**
     * The same, where an archive must be signed with a key.
     *
     * @param signedWith the key; null if anybody may have packed it, and a folder will do
     * @param cache null for none
     */
    public static Advisor open(Path rules, @Nullable PublicKey signedWith, @Nullable Path cache) {
        try (var opened = Opened.of(rules, signedWith)) {
            var folder = opened.folder();
            return new Advisor(
                    new Reasoner(cache == null ? CompiledRulebook.open(folder) : CompiledRulebook.open(folder, cache)));
        }
    }

    /**
     * Opens a rulebook and follows its files: a change is compiled and checked beside what is in use, and takes its place at once
     * if it is sound.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the rulebook is not sound at the start
     */
    public static WatchedAdvisor watch(Path rules, WatchedAdvisor.Listener listener) {
        return new WatchedAdvisor(rules, Advisor::open, listener);
    }

    /**
     * Opens a rulebook and compiles nothing: it is ready sooner and advises more slowly, for rules that are being written.
     *
     * @throws org.collectionadvisor.rulebook.RulebookException as where it is compiled
     */
    public static Advisor uncompiled(Path rules) {
        try (var opened = Opened.of(rules)) {
            return new Advisor(new Reasoner(Rulebook.read(opened.folder())));
        }
    }

    /** Today in China, for situations that do not say their day. */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The rulebook in use. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * What to tell the borrower. The situation is checked first, as by {@link #check}.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the check fails, or the rulebook does not know the law of the day
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped
     */
    public Advice advise(Situation situation) {
        return advise(situation, Form.FULL);
    }

    /** The same in one of its forms. */
    public Advice advise(Situation situation, Form form) {
        return word(conclude(situation), form);
    }

    /** The advice, with why not, what would change it and what comes next: as dear as some twenty plain ones. */
    public Explained explain(Situation situation) {
        return explain(conclude(situation));
    }

    /** Explains what single rules conclude, and what they do not. */
    public Explainer explainer() {
        return new Explainer(reasoner, wording);
    }

    /**
     * Advises from JSON to JSON, on today's date where the situation tells none.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the situation cannot be read
     */
    public String advise(String json) {
        return new String(advise(json.getBytes(StandardCharsets.UTF_8), today(), null), StandardCharsets.UTF_8);
    }

    /**
     * The same, for bytes of UTF-8, in words.
     *
     * @param defaultDay the day of a situation that tells none
     * @param language the language of the advice, null for the one the situation asks for
     */
    public byte[] advise(byte[] json, LocalDate defaultDay, @Nullable Language language) {
        return advise(json, defaultDay, language, Form.FULL);
    }

    /** The same in one of its forms. */
    public byte[] advise(byte[] json, LocalDate defaultDay, @Nullable Language language, Form form) {
        return write(word(concludeAll(List.of(read(json, defaultDay, language))).get(0), form));
    }

    /**
     * The first of the four stages from JSON to JSON, which a batch puts together itself.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the situation cannot be read
     */
    public Situation read(byte[] json, LocalDate defaultDay, @Nullable Language language) {
        var situation = toldCodes.checked(reader.read(json, defaultDay));
        return language == null ? situation : situation.in(language);
    }

    /**
     * The first stage for a situation built in Java, as if it were read from JSON.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the same situation in JSON cannot be read
     */
    public Situation check(Situation built) {
        return toldCodes.checked(reader.check(built, today()));
    }

    /** What the rules conclude. The situation is checked first, and refused as by {@link #advise(Situation)}. */
    public Conclusions conclude(Situation situation) {
        return concludeAll(List.of(check(situation))).get(0);
    }

    /**
     * What the rules would conclude if the law of another day were in force on the situation's own.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the check fails
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped
     */
    public Conclusions conclude(Situation situation, LocalDate lawOf) {
        return reasoner.conclude(check(situation), lawOf);
    }

    /**
     * The second stage: what the rules conclude. Deciding several at once is faster than one after the other.
     *
     * @param situations from {@link #read} or {@link #check}; they are not checked again
     * @throws org.collectionadvisor.situation.BadSituation if the rulebook does not know the law of one of the days
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped for one of them
     */
    public List<Conclusions> concludeAll(List<Situation> situations) {
        var earliest = rulebook.about().earliestDay();
        for (var situation : situations) {
            if (situation.asOf().isBefore(earliest)) {
                throw BadSituation.tooEarly(situation, earliest);
            }
        }
        return reasoner.concludeAll(situations);
    }

    /** The third stage: this advisor's conclusions as advice. */
    public Advice word(Conclusions conclusions, Form form) {
        return wording.advice(conclusions, form);
    }

    /** The third stage with an explanation beside the advice. */
    public Explained explain(Conclusions conclusions) {
        return explainer().explain(conclusions);
    }

    /** The last stage: the advice as JSON in UTF-8, on one line. */
    public byte[] write(Advice advice) {
        try {
            return Escapes.json(writer.writeValueAsBytes(advice));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }

    /** Lets go of what it keeps. Whoever is being advised still gets the advice; a later call fails. */
    @Override
    public void close() {
        reasoner.close();
    }
}
