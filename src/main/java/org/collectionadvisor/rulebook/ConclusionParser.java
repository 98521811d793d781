package org.collectionadvisor.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.Token.Kind;
import org.collectionadvisor.written.Tokens;

/** Reads the one line a rule says, {@code out.risk( AGENCY, HIGH );}; anything else on the right side is refused. */
final class ConclusionParser {
    private static final Map<String, Layer> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("interrupts", Layer.EVENTS);
        VERBS.put("acknowledges", Layer.EVENTS);
        VERBS.put("leaveOut", Layer.STANDING);
        VERBS.put("finding", Layer.FINDINGS);
        VERBS.put("risk", Layer.RISKS);
        VERBS.put("rank", Layer.RISKS);
        VERBS.put("step", Layer.STEPS);
        VERBS.put("answer", Layer.ANSWERS);
        VERBS.put("withhold", Layer.WITHHOLD);
        VERBS.put("withholdDraft", Layer.WITHHOLD);
        VERBS.put("withholdAsks", Layer.WITHHOLD);
        VERBS.put("withholdWarnings", Layer.WITHHOLD);
    }

    private final Tokens tokens;
    private final Scope scope;

    private ConclusionParser(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** The layer in which a rule speaks, which says what its conditions may read. */
    static Layer layer(Tokens tokens) {
        return Objects.requireNonNull(VERBS.get(verb(tokens.again())));
    }

    static Conclusion conclusion(Tokens tokens, Scope scope) {
        var verb = verb(tokens);
        var parser = new ConclusionParser(tokens, scope);
        try {
            var conclusion = parser.said(verb);
            tokens.expect(")");
            tokens.take(";");
            if (!tokens.atEnd()) {
                throw new BadRule("one-conclusion").at(tokens.place());
            }
            return conclusion;
        } catch (BadRule e) {
            throw e.at(tokens.placeBefore());
        }
    }

    private static String verb(Tokens tokens) {
        if (!tokens.take("out")) {
            throw new BadRule("conclusion", tokens.shown()).at(tokens.place());
        }
        tokens.expect(".");
        var verb = tokens.takeA(Kind.NAME);
        if (!VERBS.containsKey(verb)) {
            throw new BadRule(Sentence.of("verb", verb).near(verb, VERBS.keySet())).at(tokens.placeBefore());
        }
        return verb;
    }

    private Conclusion said(String verb) {
        tokens.expect("(");
        return switch (verb) {
            case "interrupts", "acknowledges" ->
                new Conclusion.Interruption(verb.equals("acknowledges"), day("day-of-event"));
            case "leaveOut" -> new Conclusion.LeaveOut();
            case "finding" -> finding();
            case "risk" -> risk();
            case "rank" -> new Conclusion.Rank(rank());
            case "step" -> step();
            case "answer" ->
                new Conclusion.Answer(
                        known(tokens.takeA(Kind.TEXT), scope.codes().answers(), "answer"));
            case "withhold" -> new Conclusion.Withhold();
            case "withholdDraft" -> new Conclusion.WithholdDraft();
            case "withholdAsks" -> new Conclusion.WithholdAsks();
            case "withholdWarnings" -> new Conclusion.WithholdWarnings();
            default -> throw new IllegalStateException(verb);
        };
    }

    private Read day(String remedy) {
        if (tokens.is("figures")) {
            throw new BadRule("figure-no-day").at(tokens.place());
        }
        var day = ConditionParser.read(tokens, scope);
        if (day.word().kind() != Word.Kind.DATE) {
            throw new BadRule(Sentence.of("word-no-day", day.word()).instead(remedy));
        }
        return day;
    }

    private Conclusion finding() {
        var code = known(tokens.takeA(Kind.TEXT), scope.codes().findings(), "finding");
        return new Conclusion.Finding(code, scope.codes().findings().indexOf(code));
    }

    private Conclusion risk() {
        var channel = constant(Channel.class);
        tokens.expect(",");
        return new Conclusion.Risk(channel, constant(Level.class));
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        var name = tokens.takeA(Kind.NAME);
        var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Enum.valueOf(type, known(name, known, type.getSimpleName().toLowerCase(Locale.ROOT)));
    }

    private int rank() {
        var number = tokens.takeA(Kind.NUMBER);
        if (!number.matches("[1-9]\\d?")) {
            throw new BadRule("rank");
        }
        return Integer.parseInt(number);
    }

    private Conclusion step() {
        var steps = List.copyOf(scope.codes().steps().keySet());
        var code = known(tokens.takeA(Kind.TEXT), steps, "step");
        var wide = Objects.requireNonNull(scope.codes().steps().get(code)).wide();
        var by = tokens.take(",") ? day("day-of-step") : null;
        return new Conclusion.Step(code, steps.indexOf(code), wide, by);
    }

    private String known(String name, List<String> known, String what) {
        if (!known.contains(name)) {
            var said = Sentence.of("no-" + what, name);
            throw new BadRule(
                    what.equals("channel") || what.equals("level")
                            ? said.near(name, known)
                            : scope.codes().elsewhere(name, said.nearOrNew(name, known, "codes.yaml")));
        }
        return name;
    }
}
