package org.collectionadvisor.compiled;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * One knowledge base a layer, shared by all threads. The fast settings are right because rules insert and change nothing: the
 * bases can be immutable, and a match can fire at once.
 */
public final class KnowledgeBases {
    private final Map<Layer, Model> models;
    private final Map<Layer, KieBase> bases = new EnumMap<>(Layer.class);
    private final boolean fast;

    private KnowledgeBases(Map<Layer, Model> models, boolean fast) {
        this.models = models;
        this.fast = fast;
        models.forEach((layer, model) -> bases.put(layer, base(model)));
    }

    static KnowledgeBases fast(Map<Layer, Model> models) {
        return new KnowledgeBases(models, true);
    }

    /** The same rules under the engine's default settings, as a measure of the fast ones. */
    public KnowledgeBases plain() {
        return new KnowledgeBases(models, false);
    }

    private KieBase base(Model model) {
        var configuration = KieServices.get().newKieBaseConfiguration();
        if (fast) {
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
        }
        return KieBaseBuilder.createKieBaseFromModel(List.of(model), configuration);
    }

    /** A session for one layer, none for a layer without rules. */
    public Optional<KieSession> session(Layer layer) {
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
