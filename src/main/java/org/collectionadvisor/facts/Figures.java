package org.collectionadvisor.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures in force on one day, by the index each has in the rulebook. */
public final class Figures {
    private final @Nullable Figure[] inForce;

    /** @param inForce one figure an index, null where none is in force on the day */
    public Figures(List<@Nullable Figure> inForce) {
        this.inForce = inForce.toArray(new Figure[0]);
    }

    /** The figure at an index of the rulebook, null where none is in force on the day. */
    public @Nullable Figure at(int index) {
        return inForce[index];
    }

    /** The figure of that name, null where none is in force on the day. */
    public @Nullable Figure named(String name) {
        return Arrays.stream(inForce)
                .filter(figure -> figure != null && figure.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
