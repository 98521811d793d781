package org.collectionadvisor.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the layers before have concluded about one situation, kept as told, not told and not decidable.
 * Places are those of the debts; {@link #WIDE} stands for the borrower as a whole. Findings go by their numbers: rules ask for
 * them hundreds of times in a situation.
 */
public final class Concluded {
    /** The place of what concerns the borrower and no single debt. */
    public static final int WIDE = -1;

    /** What is known of something at one place; the highest that was noted stands. */
    private enum State {
        NOTHING,
        UNDECIDED,
        FOUND
    }

    /** Room for so many findings to begin with. */
    private static final int FINDINGS = 64;

    private final int debts;
    private final Map<Channel, @Nullable Level[]> levels = new EnumMap<>(Channel.class);
    private final State[] leftOut;
    private State[] @Nullable [] findings = new State[FINDINGS][];

    Concluded(int debts) {
        this.debts = debts;
        leftOut = nothing();
    }

    private State[] nothing() {
        var states = new State[debts + 1];
        Arrays.fill(states, State.NOTHING);
        return states;
    }

    /** The place of what concerns a debt, or none. */
    public static int place(@Nullable DebtFacts debt) {
        return debt == null ? WIDE : debt.place();
    }

    public void found(int finding, int place) {
        note(states(finding), place, State.FOUND);
    }

    public void undecided(int finding, int place) {
        note(states(finding), place, State.UNDECIDED);
    }

    private State[] states(int finding) {
        if (finding >= findings.length) {
            findings = Arrays.copyOf(findings, Math.max(finding + 1, 2 * findings.length));
        }
        var states = findings[finding];
        if (states == null) {
            states = nothing();
            findings[finding] = states;
        }
        return states;
    }

    private State @Nullable [] statesOrNull(int finding) {
        return finding < findings.length ? findings[finding] : null;
    }

    private static void note(State[] states, int place, State state) {
        if (states[place + 1].compareTo(state) < 0) {
            states[place + 1] = state;
        }
    }

    /** Keeps the highest level concluded for a debt. */
    public void level(Channel channel, int place, Level level) {
        var all = levels.computeIfAbsent(channel, c -> new Level[debts + 1]);
        var before = all[place + 1];
        if (before == null || before.compareTo(level) < 0) {
            all[place + 1] = level;
        }
    }

    public void leaveOut(int place) {
        note(leftOut, place, State.FOUND);
    }

    /** Notes that only unknowns keep a debt in the budget. */
    public void leaveOutUndecided(int place) {
        note(leftOut, place, State.UNDECIDED);
    }

    boolean leftOutUndecided(int place) {
        return leftOut[place + 1] == State.UNDECIDED;
    }

    boolean leftOut(int place) {
        return leftOut[place + 1] == State.FOUND;
    }

    /** Whether something is so for a debt, for itself or the borrower as a whole; null where only unknowns hold it back. */
    @Nullable
    Boolean has(int finding, int place) {
        var states = statesOrNull(finding);
        if (states == null) {
            return false;
        }
        if (states[0] == State.FOUND || states[place + 1] == State.FOUND) {
            return true;
        }
        if (place == WIDE) {
            // Of what names no debt it is not known whether it is about one of which it is so.
            return null;
        }
        return (states[0] == State.UNDECIDED || states[place + 1] == State.UNDECIDED) ? null : Boolean.FALSE;
    }

    /** Whether something is so anywhere; null where only unknowns hold it back. */
    @Nullable
    Boolean hasAnywhere(int finding) {
        var states = statesOrNull(finding);
        if (states == null) {
            return false;
        }
        for (var state : states) {
            if (state == State.FOUND) {
                return true;
            }
        }
        return null;
    }

    /** The level of a debt so far; null where none was concluded. */
    public @Nullable Level level(Channel channel, int place) {
        var all = levels.get(channel);
        return all == null ? null : all[place + 1];
    }
}
