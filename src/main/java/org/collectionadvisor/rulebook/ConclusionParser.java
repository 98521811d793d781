package org.collectionadvisor.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads the one line a rule says, {@code out.risk( AGENCY, HIGH );}; anything else on the right side is refused. */
final class ConclusionParser {
    private static final List<String> VERBS =
            List.of("leaveOut", "finding", "risk", "rank", "step", "withhold", "withholdDraft", "withholdAsks");

    private final Tokens tokens;
    private final Codes codes;

    private ConclusionParser(Tokens tokens, Codes codes) {
        this.tokens = tokens;
        this.codes = codes;
    }

    /** @param scope the rule's names, null where only the kind of conclusion is asked for */
    static Conclusion conclusion(String source, Codes codes, @Nullable Scope scope) {
        var tokens = new Tokens(source.replaceAll("//[^\\n]*", "").replaceAll("(?s)/\\*.*?\\*/", ""));
        if (!tokens.take("out")) {
            throw new BadRule(
                    "a rule says one thing and does nothing else", "write one line such as out.finding( \"…\" );");
        }
        tokens.expect(".");
        return new ConclusionParser(tokens, codes).said(tokens.takeA("name"), scope);
    }

    private Conclusion said(String verb, @Nullable Scope scope) {
        tokens.expect("(");
        var conclusion = switch (verb) {
            case "leaveOut" -> new Conclusion.LeaveOut();
            case "finding" -> finding();
            case "risk" -> risk();
            case "rank" -> new Conclusion.Rank(rank());
            case "step" -> step(scope);
            case "withhold" -> new Conclusion.Withhold();
            case "withholdDraft" -> new Conclusion.WithholdDraft();
            case "withholdAsks" -> new Conclusion.WithholdAsks();
            default -> throw new BadRule("`out." + verb + "` is nothing a rule can say", Nearest.hint(verb, VERBS));
        };
        // A step's day can be read only once the rule's patterns are known.
        if (scope != null || !(conclusion instanceof Conclusion.Step)) {
            tokens.expect(")");
            tokens.take(";");
            if (!tokens.atEnd()) {
                throw new BadRule("a rule says one thing", "make a second rule of the second line");
            }
        }
        return conclusion;
    }

    private Conclusion finding() {
        var code = known(tokens.takeA("text"), codes.findings(), "finding");
        return new Conclusion.Finding(code, codes.findings().indexOf(code));
    }

    private Conclusion risk() {
        var channel = constant(Channel.class);
        tokens.expect(",");
        return new Conclusion.Risk(channel, constant(Level.class));
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        var name = tokens.takeA("name");
        var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Enum.valueOf(type, known(name, known, type.getSimpleName().toLowerCase(java.util.Locale.ROOT)));
    }

    private int rank() {
        var number = tokens.takeA("number");
        if (!number.matches("[1-9]\\d?")) {
            throw new BadRule("a rank is a whole number from 1 to 99", "");
        }
        return Integer.parseInt(number);
    }

    private Conclusion step(@Nullable Scope scope) {
        var steps = List.copyOf(codes.steps().keySet());
        var code = known(tokens.takeA("text"), steps, "step");
        var wide = Objects.requireNonNull(codes.steps().get(code)).wide();
        if (scope == null || !tokens.take(",")) {
            return new Conclusion.Step(code, steps.indexOf(code), wide, null);
        }
        var by = ConditionParser.read(tokens, scope);
        if (by.word().kind() != org.collectionadvisor.facts.Word.Kind.DATE) {
            throw new BadRule("`" + by.word() + "` is no day", "give the day by which to take the step");
        }
        return new Conclusion.Step(code, steps.indexOf(code), wide, by);
    }

    private static String known(String name, List<String> known, String what) {
        if (!known.contains(name)) {
            throw new BadRule("`" + name + "` is no known " + what, Nearest.hint(name, known));
        }
        return name;
    }
}
