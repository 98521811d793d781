package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * What the layers before have concluded about one situation: found, undecided or neither, for each debt and, where the debt is
 * null or was not named, for the borrower as a whole. Findings go by index: rules ask for them hundreds of times in a situation.
 */
public final class Concluded {
    /** What is known of something; the highest that was noted stands. */
    private enum State {
        NOTHING,
        UNDECIDED,
        FOUND
    }

    /** Room for so many findings to begin with. */
    private static final int FINDINGS = 64;

    private final int debts;
    private final Map<Channel, @Nullable Level[]> levels = new EnumMap<>(Channel.class);
    private final Map<DebtFacts, List<Interruption>> interruptions = new HashMap<>();
    private final State[] leftOut;
    private State[] @Nullable [] findings = new State[FINDINGS][];

    /**
     * An event from which limitation restarts.
     *
     * @param day null where it is not known
     * @param acknowledged whether the borrower acknowledged the debt by it
     */
    record Interruption(@Nullable Range<LocalDate> day, boolean acknowledged) {}

    Concluded(int debts) {
        this.debts = debts;
        leftOut = nothing();
    }

    private State[] nothing() {
        var states = new State[debts + 1];
        Arrays.fill(states, State.NOTHING);
        return states;
    }

    /** The borrower as a whole stands before the debts. */
    private static int column(@Nullable DebtFacts debt) {
        return DebtFacts.indexOf(debt) + 1;
    }

    /** Notes that limitation restarts from a day, null for one that is not known. */
    public void interrupted(DebtFacts debt, @Nullable Range<LocalDate> day, boolean acknowledged) {
        interruptions.computeIfAbsent(debt, any -> new ArrayList<>(4)).add(new Interruption(day, acknowledged));
    }

    List<Interruption> interruptions(DebtFacts debt) {
        return interruptions.getOrDefault(debt, List.of());
    }

    public void found(int finding, @Nullable DebtFacts debt) {
        note(states(finding), debt, State.FOUND);
    }

    public void undecided(int finding, @Nullable DebtFacts debt) {
        note(states(finding), debt, State.UNDECIDED);
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

    private static void note(State[] states, @Nullable DebtFacts debt, State state) {
        int column = column(debt);
        if (states[column].compareTo(state) < 0) {
            states[column] = state;
        }
    }

    /** Keeps the highest level concluded for a debt. */
    public void level(Channel channel, @Nullable DebtFacts debt, Level level) {
        var all = levels.computeIfAbsent(channel, c -> new Level[debts + 1]);
        var before = all[column(debt)];
        if (before == null || before.compareTo(level) < 0) {
            all[column(debt)] = level;
        }
    }

    public void leaveOut(@Nullable DebtFacts debt) {
        note(leftOut, debt, State.FOUND);
    }

    /** Notes that it is undecided whether the budget counts a debt. */
    public void leaveOutUndecided(@Nullable DebtFacts debt) {
        note(leftOut, debt, State.UNDECIDED);
    }

    boolean isLeaveOutUndecided(DebtFacts debt) {
        return leftOut[column(debt)] == State.UNDECIDED;
    }

    boolean isLeftOut(DebtFacts debt) {
        return leftOut[column(debt)] == State.FOUND;
    }

    /** Whether a finding stands for a debt, for itself or the borrower as a whole; null where that is undecided. */
    @Nullable
    Boolean has(int finding, DebtFacts debt) {
        var states = statesOrNull(finding);
        if (states == null) {
            return false;
        }
        int column = column(debt);
        if (states[0] == State.FOUND || states[column] == State.FOUND) {
            return true;
        }
        if (column == 0) {
            // A record naming no debt may concern one with this finding: unknown.
            return null;
        }
        return (states[0] == State.UNDECIDED || states[column] == State.UNDECIDED) ? null : Boolean.FALSE;
    }

    /** Whether a finding stands anywhere; null where that is undecided. */
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
    public @Nullable Level level(Channel channel, @Nullable DebtFacts debt) {
        var all = levels.get(channel);
        return all == null ? null : all[column(debt)];
    }
}
