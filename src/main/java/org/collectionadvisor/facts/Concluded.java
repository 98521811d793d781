package org.collectionadvisor.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the layers before have concluded about one situation, kept as told, not told and not decidable.
 * Places are those of the debts; {@link #WIDE} stands for the borrower as a whole.
 */
public final class Concluded {
    /** The place of what concerns the borrower and no single debt. */
    public static final int WIDE = -1;

    private final int debts;
    private final Map<String, boolean[]> found = new HashMap<>();
    private final Map<String, Set<Integer>> undecided = new HashMap<>();
    private final Map<Channel, @Nullable Level[]> levels = new EnumMap<>(Channel.class);
    private final Set<Integer> leftOut = new HashSet<>();
    private final Set<Integer> leftOutUndecided = new HashSet<>();

    Concluded(int debts) {
        this.debts = debts;
    }

    public void found(String code, int place) {
        found.computeIfAbsent(code, c -> new boolean[debts + 1])[place + 1] = true;
    }

    public void undecided(String code, int place) {
        undecided.computeIfAbsent(code, c -> new HashSet<>()).add(place);
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
        leftOut.add(place);
    }

    /** Notes that only unknowns keep a debt in the budget. */
    public void leaveOutUndecided(int place) {
        leftOutUndecided.add(place);
    }

    boolean leftOutUndecided(int place) {
        return leftOutUndecided.contains(place) && !leftOut.contains(place);
    }

    boolean leftOut(int place) {
        return leftOut.contains(place);
    }

    /** Whether something is so for a debt, for itself or the borrower as a whole; null where only unknowns hold it back. */
    @Nullable
    Boolean has(String code, int place) {
        var where = found.get(code);
        if (where != null && (where[0] || where[place + 1])) {
            return true;
        }
        if (place == WIDE) {
            // Of what names no debt it is not known whether it is about one of which it is so.
            return (where != null || undecided.containsKey(code)) ? null : Boolean.FALSE;
        }
        var byPlace = undecided.get(code);
        boolean open = byPlace != null && (byPlace.contains(place) || byPlace.contains(WIDE));
        return open ? null : Boolean.FALSE;
    }

    /** Whether something is so anywhere; null where only unknowns hold it back. */
    @Nullable
    Boolean hasAnywhere(String code) {
        if (found.containsKey(code)) {
            return true;
        }
        return undecided.containsKey(code) ? null : false;
    }

    /** The level of a debt so far; null where none was concluded. */
    public @Nullable Level level(Channel channel, int place) {
        var all = levels.get(channel);
        return all == null ? null : all[place + 1];
    }
}
