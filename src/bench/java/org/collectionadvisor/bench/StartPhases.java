package org.collectionadvisor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.compiled.Bases;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.LayersAlone;
import org.collectionadvisor.situation.SituationReader;

/** What a fresh process does until its first advice, and how long each thing takes. */
public final class StartPhases {
    private static final String AND = "\t";

    private long last = System.nanoTime();

    private StartPhases() {}

    /** Milliseconds by phase, in order. */
    static Map<String, Double> inFreshProcess(Path situation) {
        var classes = Child.JAR + File.pathSeparator + Path.of("target", "test-classes");
        long start = System.currentTimeMillis();
        var said = Child.run(
                List.of("-cp", classes, StartPhases.class.getName(), Long.toString(start), situation.toString()));
        var phases = new LinkedHashMap<String, Double>();
        said.lines().map(line -> line.split(AND, -1)).forEach(phase -> phases.put(phase[0], Double.valueOf(phase[1])));
        return phases;
    }

    /** @param arguments when the process was started, in milliseconds, and the file of the situation */
    public static void main(String[] arguments) throws IOException {
        long millis = System.currentTimeMillis() - Long.parseLong(arguments[0]);
        System.out.println("the JVM" + AND + millis);
        new StartPhases().run(Files.readAllBytes(Path.of(arguments[1])));
    }

    private void run(byte[] json) throws JsonProcessingException {
        var rulebook = Rulebook.embedded();
        done("reading the rulebook");
        var layers = new LayersAlone(new CompiledRulebook(rulebook, Bases.embedded()));
        done("knowledge bases");
        var situation = new SituationReader().read(json, Workload.DAY);
        done("reading the situation");
        var told = layers.told(situation);
        told.fire();
        var conclusions = told.conclusions();
        done("sessions and rules");
        var advice = new Wording(rulebook).advice(conclusions, Form.FULL);
        done("wording");
        Variant.keep(Json.mapper().writerFor(Advice.class).writeValueAsBytes(advice));
        done("writing the advice");
    }

    private void done(String phase) {
        long now = System.nanoTime();
        System.out.println(phase + AND + (now - last) / 1e6);
        last = System.nanoTime();
    }
}
