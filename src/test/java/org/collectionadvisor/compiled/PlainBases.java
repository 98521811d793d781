package org.collectionadvisor.compiled;

import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.internal.builder.InternalKieBuilder;

/** Knowledge bases with Drools' own settings: what measures of the program have in common. */
final class PlainBases {
    private PlainBases() {}

    /**
     * Default knowledge bases, one a package, by its name.
     *
     * @param name tells them from any others in the program
     * @param drl what is compiled, by package
     * @param named the definitions it calls
     */
    static Map<String, KieBase> of(String name, Map<String, String> drl, NamedWriter named) {
        var services = KieServices.get();
        var release = services.newReleaseId("org.collectionadvisor", name, "1");
        var files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        var module = services.newKieModuleModel();
        drl.forEach((home, text) -> {
            files.write("src/main/resources/" + home.replace('.', '/') + "/rules.drl", text);
            module.newKieBaseModel(home).addPackage(home);
        });
        var sources = new TreeMap<String, String>();
        named.addTo(sources);
        sources.forEach(files::write);
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
}
