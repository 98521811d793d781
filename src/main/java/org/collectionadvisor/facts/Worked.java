package org.collectionadvisor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of a word that a rulebook declares is worked out of one fact. */
public interface Worked {
    /** The value, of the Java type that words of its kind have; null where it is unknown. A code is its text. */
    @Nullable
    Object value(Fact of);

    /** The members it follows from, told or not. */
    List<Told> told(Fact of);

    /** Those of them that leave it unknown, or known only roughly. */
    List<Told> open(Fact of);

    /** The members that may have to be asked for, with {@code *} for every item of a list. */
    List<String> askedBy();

    /** The first layer in which rules may read it. */
    Layer readableFrom();
}
