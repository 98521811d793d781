package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collectionadvisor.compiled.KnowledgeBases;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.KieSession;

/** One caller's sessions, one a layer, emptied after each firing. */
final class Sessions implements Firing {
    private final KnowledgeBases bases;
    private final Map<Layer, Optional<Open>> open = new EnumMap<>(Layer.class);

    /** A layer's session, and the names of the types its rules match: no other fact need be inserted. */
    private record Open(KieSession session, Set<String> matched) {
        static Open of(KieSession session) {
            var rete = ((InternalKnowledgeBase) session.getKieBase()).getRete();
            return new Open(
                    session,
                    rete.getObjectTypeNodes().stream()
                            .map(node -> node.getObjectType().getClassName())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    Sessions(KnowledgeBases bases) {
        this.bases = bases;
    }

    /** Lets the rules of one layer speak about the facts. */
    @Override
    public void fire(Layer layer, List<? extends Fact> facts, Out out) {
        open.computeIfAbsent(layer, any -> bases.session(any).map(Open::of)).ifPresent(of -> fire(of, facts, out));
    }

    private static void fire(Open of, List<? extends Fact> facts, Out out) {
        // A reset forgets globals too.
        of.session().setGlobal("out", out);
        for (var fact : facts) {
            if (of.matched().contains(fact.getClass().getName())) {
                of.session().insert(fact);
            }
        }
        of.session().fireAllRules();
        ((StatefulKnowledgeSessionImpl) of.session()).reset();
    }

    void dispose() {
        open.values().forEach(one -> one.ifPresent(of -> of.session().dispose()));
        open.clear();
    }
}
