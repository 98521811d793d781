package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** A conclusion that only unknowns hold back. */
    public interface Undecided {}

    private final int debts;
    private final Map<String, boolean[]> found = new HashMap<>();
    private final Map<String, Map<Integer, List<Undecided>>> undecided = new HashMap<>();
    private final Map<Channel, @Nullable Level[]> levels = new EnumMap<>(Channel.class);
    private final Map<Channel, Map<Integer, List<Undecided>>> undecidedLevels = new EnumMap<>(Channel.class);
    private final Set<Integer> leftOut = new HashSet<>();

    Concluded(int debts) {
        this.debts = debts;
    }

    public void found(String code, int place) {
        found.computeIfAbsent(code, c -> new boolean[debts + 1])[place + 1] = true;
    }

    public void undecided(String code, int place, Undecided why) {
        add(undecided.computeIfAbsent(code, c -> new HashMap<>()), place, why);
    }

    /** Keeps the highest level concluded for a debt. */
    public void level(Channel channel, int place, Level level) {
        var all = levels.computeIfAbsent(channel, c -> new Level[debts + 1]);
        var before = all[place + 1];
        if (before == null || before.compareTo(level) < 0) {
            all[place + 1] = level;
        }
    }

    public void undecidedLevel(Channel channel, int place, Undecided why) {
        add(undecidedLevels.computeIfAbsent(channel, c -> new HashMap<>()), place, why);
    }

    public void leaveOut(int place) {
        leftOut.add(place);
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
        return undecidedAt(code, place).isEmpty() ? false : null;
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

    /** What holds a finding back at a place, or anywhere for {@link #WIDE}. */
    public List<Undecided> undecidedAt(String code, int place) {
        return at(undecided.getOrDefault(code, Map.of()), place);
    }

    /** What holds a level back at a place, or anywhere for {@link #WIDE}. */
    public List<Undecided> undecidedLevelAt(Channel channel, int place) {
        return at(undecidedLevels.getOrDefault(channel, Map.of()), place);
    }

    private static List<Undecided> at(Map<Integer, List<Undecided>> byPlace, int place) {
        var all = new ArrayList<Undecided>();
        byPlace.forEach((where, why) -> {
            if (place == WIDE || where == WIDE || where == place) {
                all.addAll(why);
            }
        });
        return all;
    }

    private static void add(Map<Integer, List<Undecided>> byPlace, int place, Undecided why) {
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(why);
    }
}
