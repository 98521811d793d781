package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * The rulebook in Drools as it is used plainly: each condition by itself, default knowledge bases, a new session for each layer
 * of each borrower, every fact inserted, matches fired from the agenda.
 */
public final class PlainRules {
    private final Rulebook rulebook;
    private final Map<Layer, KieBase> bases;

    private PlainRules(Rulebook rulebook, Map<Layer, KieBase> bases) {
        this.rulebook = rulebook;
        this.bases = bases;
    }

    public static PlainRules of(Rulebook rulebook) {
        return new PlainRules(rulebook, bases(PlainDrl.of(rulebook.rules())));
    }

    private static Map<Layer, KieBase> bases(Map<Layer, String> drl) {
        var services = KieServices.get();
        var release = services.newReleaseId("org.collectionadvisor", "plain-rules", "1");
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        var module = services.newKieModuleModel();
        drl.forEach((layer, text) -> {
            var home = DrlWriter.packageOf(layer);
            files.write("src/main/resources/" + home.replace('.', '/') + "/rules.drl", text);
            module.newKieBaseModel(name(layer)).addPackage(home);
        });
        var builder = (InternalKieBuilder) services.newKieBuilder(files);
        builder.withKModuleModel(module).buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        var container = services.newKieContainer(release);
        var bases = new EnumMap<Layer, KieBase>(Layer.class);
        drl.keySet().forEach(layer -> bases.put(layer, container.getKieBase(name(layer))));
        return bases;
    }

    private static String name(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    /** What the rules conclude about a situation. */
    public Conclusions conclude(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, day.figures(), rulebook.workingDays());
        var collector = new Collector(rulebook, day.speaking(), facts);
        for (var layer : bases.keySet()) {
            collector.begin(layer);
            fire(layer, layer == Layer.WITHHOLD ? collector.proposed() : facts.all(), collector);
        }
        return collector.conclusions();
    }

    private void fire(Layer layer, List<? extends Fact> facts, Out out) {
        var session = bases.get(layer).newKieSession();
        try {
            session.setGlobal("out", out);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /**
     * Looks whether a reasoner concludes the same.
     *
     * @throws IllegalStateException at the first situation where it does not
     */
    public void check(Reasoner reasoner, List<Situation> situations) {
        for (var situation : situations) {
            if (!SameConclusions.are(conclude(situation), reasoner.conclude(situation))) {
                throw new IllegalStateException("other conclusions about situation `" + situation.id() + "`");
            }
        }
    }
}
