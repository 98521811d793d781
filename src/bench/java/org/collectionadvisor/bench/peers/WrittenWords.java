package org.collectionadvisor.bench.peers;

import java.util.List;
import java.util.function.Function;
import org.collectionadvisor.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Words read by compiled Java, for an engine that wants values and not facts. */
public interface WrittenWords {

    /** The value of each word asked for, in order. */
    List<Function<Fact, @Nullable Object>> words();
}
