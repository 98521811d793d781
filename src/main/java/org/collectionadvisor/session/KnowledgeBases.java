package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;

/**
 * One knowledge base a layer, with what finds its gaps, shared by all threads. The fast settings hold because rules insert and
 * change nothing: the bases can be immutable and matches can fire at once. What the plain settings conclude is the measure.
 */
final class KnowledgeBases {
    private final Map<Layer, CompiledRules.Compiled> layers;
    private final Map<Layer, KieBase> bases = new EnumMap<>(Layer.class);
    private final boolean fast;

    private KnowledgeBases(Map<Layer, CompiledRules.Compiled> layers, boolean fast) {
        this.layers = layers;
        this.fast = fast;
        layers.forEach((layer, compiled) -> bases.put(layer, base(compiled.model())));
    }

    static KnowledgeBases fast(Map<Layer, CompiledRules.Compiled> layers) {
        return new KnowledgeBases(layers, true);
    }

    /** The same rules under plain settings. */
    KnowledgeBases plain() {
        return new KnowledgeBases(layers, false);
    }

    private KieBase base(Model model) {
        var configuration = KieServices.get().newKieBaseConfiguration();
        if (fast) {
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
        }
        return KieBaseBuilder.createKieBaseFromModel(List.of(model), configuration);
    }

    /** Tells of the rules of one layer that only unknowns hold back. */
    void look(Layer layer, List<Fact> facts, Out out) {
        var compiled = layers.get(layer);
        if (compiled != null) {
            for (var fact : facts) {
                compiled.gaps().look(fact, out);
            }
        }
    }

    /** A session for one layer, none for a layer without rules. */
    Optional<KieSession> session(Layer layer) {
        return Optional.ofNullable(bases.get(layer)).map(base -> base.newKieSession(configuration(), null));
    }

    private KieSessionConfiguration configuration() {
        var configuration = KieServices.get().newKieSessionConfiguration();
        if (fast) {
            configuration.setOption(DirectFiringOption.YES);
        }
        return configuration;
    }
}
