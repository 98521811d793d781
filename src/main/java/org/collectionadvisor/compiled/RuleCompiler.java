package org.collectionadvisor.compiled;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.internal.builder.InternalKieBuilder;

/** Compiles rules to classes, by name; each layer becomes a package of its own. */
final class RuleCompiler {
    private RuleCompiler() {}

    /** What is compiled of some rules, by the names of the files. */
    static Map<String, String> sources(List<Rule> rules) {
        var sources = new TreeMap<String, String>();
        var named = NamedWriter.of(DrlWriter.HOME, rules.stream().map(Rule::when));
        named.addTo(sources);
        var writer = new DrlWriter(rules, named);
        for (var layer : Layer.values()) {
            var drl = writer.layer(layer);
            if (!drl.isEmpty()) {
                sources.put("src/main/resources/" + DrlWriter.packageOf(layer).replace('.', '/') + "/rules.drl", drl);
            }
        }
        return sources;
    }

    static Map<String, byte[]> compile(Rulebook rulebook) {
        return compile(rulebook.about().digest(), rulebook.rules());
    }

    /** @param name tells these rules from any others that are compiled at the same time */
    static Map<String, byte[]> compile(String name, List<Rule> rules) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        // One release a name: two rulebooks compiled at once must not meet in Drools' repository.
        var release = services.newReleaseId("org.collectionadvisor", "rules", name.replace(':', '-'));
        files.generateAndWritePomXML(release);
        sources(rules).forEach(files::write);
        var module = services.newKieModuleModel();
        module.newKieBaseModel("rules").setDefault(true).addPackage("*");
        var builder = (InternalKieBuilder) services.newKieBuilder(files, new RuleClasses(Map.of()));
        builder.withKModuleModel(module);
        builder.buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            // The checks should have found it; if they did not, it is still the rules that are unsound.
            throw new IllegalStateException("checked rules do not compile: "
                    + builder.getResults().getMessages().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("; ")));
        }
        try {
            return classes((InternalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        return module.getFileNames().stream()
                .filter(name -> name.endsWith(".class") && name.startsWith(DrlWriter.PACKAGE.replace('.', '/')))
                .collect(Collectors.toMap(
                        RuleCompiler::className,
                        module::getBytes,
                        (one, other) -> {
                            throw new IllegalStateException("one class twice: " + Arrays.hashCode(one));
                        },
                        TreeMap::new));
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }
}
