package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** One thread's sessions, one a layer, emptied after each situation; after any error they are thrown away. */
final class Sessions {
    private final KnowledgeBases bases;
    private final Map<Layer, KieSession> open = new EnumMap<>(Layer.class);
    private final Set<Layer> empty = EnumSet.noneOf(Layer.class);

    Sessions(KnowledgeBases bases) {
        this.bases = bases;
    }

    /** Lets the rules of one layer speak about the facts. */
    void fire(Layer layer, List<? extends Fact> facts, Out out) {
        var session = session(layer);
        if (session == null || facts.isEmpty()) {
            return;
        }
        // A reset forgets globals too.
        session.setGlobal("out", out);
        facts.forEach(session::insert);
        session.fireAllRules();
        ((StatefulKnowledgeSessionImpl) session).reset();
    }

    private @Nullable KieSession session(Layer layer) {
        if (!open.containsKey(layer) && !empty.contains(layer)) {
            var session = bases.session(layer);
            if (session == null) {
                empty.add(layer);
            } else {
                open.put(layer, session);
            }
        }
        return open.get(layer);
    }

    void dispose() {
        open.values().stream().filter(Objects::nonNull).forEach(KieSession::dispose);
        open.clear();
    }
}
