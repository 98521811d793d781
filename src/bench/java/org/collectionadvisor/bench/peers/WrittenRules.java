package org.collectionadvisor.bench.peers;

import java.util.List;
import java.util.function.Predicate;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;

/** What {@link JavaWriter} writes; public because the compiled class lives in a class loader of its own. */
public interface WrittenRules {

    /** Tries every rule on every fact of its type. */
    void match(Facts facts, Matches into);

    /** Each rule's conditions alone, by number, for engines that do the rest. */
    List<Predicate<Fact>> conditions();
}
