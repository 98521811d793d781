package org.collectionadvisor.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.situation.Situation;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.InternalKieBuilder;

/** Drools with its own settings: what measures of the program have in common. */
final class PlainDrools {
    private PlainDrools() {}

    /**
     * Default knowledge bases, one a package, by its name.
     *
     * @param name tells them from any others in the program
     * @param drl what is compiled, by package
     */
    static Map<String, KieBase> bases(String name, Map<String, String> drl) {
        var services = KieServices.get();
        var release = services.newReleaseId("org.collectionadvisor", name, "1");
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        var module = services.newKieModuleModel();
        drl.forEach((home, text) -> {
            files.write("src/main/resources/" + home.replace('.', '/') + "/rules.drl", text);
            module.newKieBaseModel(home).addPackage(home);
        });
        var builder = (InternalKieBuilder) services.newKieBuilder(files);
        builder.withKModuleModel(module).buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        var container = services.newKieContainer(release);
        var bases = new TreeMap<String, KieBase>();
        drl.keySet().forEach(home -> bases.put(home, container.getKieBase(home)));
        return bases;
    }

    /** Lets the rules of a new session speak about all the facts, and ends it. */
    static void fire(KieSession session, List<? extends Fact> facts, Out out) {
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
    static void check(Function<Situation, Conclusions> plain, Reasoner reasoner, List<Situation> situations) {
        for (var situation : situations) {
            if (!SameConclusions.are(plain.apply(situation), reasoner.conclude(situation))) {
                throw new IllegalStateException("other conclusions about situation `" + situation.id() + "`");
            }
        }
    }
}
