package org.collectionadvisor.bench.peers;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.compiled.JavaConditions;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.Coded;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The Drools engine for DMN with its default settings: one decision table for each type of fact, evaluated once for every fact
 * on the words it reads. Its compiled FEEL was no faster, and its alpha network takes only columns of numbers and strings.
 */
final class OnDmn implements Engine {
    private static final String NAMESPACE = "https://collectionadvisor.org/peers";

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<Class<?>, Table> byType = new HashMap<>();

    /** A table as it is called. */
    private record Table(String decision, List<String> columns, List<Function<Fact, @Nullable Object>> words) {}

    OnDmn(Part part) {
        var xml = new StringBuilder();
        for (var fact : Vocabulary.standard().facts()) {
            var table = new DmnTable(part, fact);
            if (!table.columns().isEmpty()) {
                xml.append(table.xml());
                byType.put(Objects.requireNonNull(Vocabulary.standard().type(fact)), called(part, fact, table));
            }
        }
        runtime = runtime(xml.toString());
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException("the written tables are not sound: " + model.getMessages());
        }
    }

    private static DMNRuntime runtime(String elements) {
        var file =
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='peers' name='peers' namespace='"
                        + NAMESPACE + "'>\n" + elements + "</definitions>\n";
        Resource resource = ResourceFactory.newReaderResource(new StringReader(file), "UTF-8")
                .setSourcePath("peers.dmn");
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static Table called(Part part, String fact, DmnTable table) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(fact)).getSimpleName();
        var members = table.columns().stream()
                .map(read -> "                (Fact fact) -> { var %s = (%s) fact; return %s; }"
                        .formatted(JavaConditions.FACT, type, JavaConditions.word(read)))
                .collect(Collectors.joining(
                        ",\n",
                        "    public List<Function<Fact, Object>> words() {\n        return List.of(\n",
                        ");\n    }\n"));
        var words = CompiledJava.instance(WrittenWords.class, fact + "Words", members, part.figures())
                .words();
        var names = IntStream.range(0, words.size()).mapToObj(table::column).toList();
        return new Table(fact, names, words);
    }

    @Override
    public String name() {
        return "kie-dmn 10.2.0";
    }

    @Override
    public void match(Facts facts, Matches into) {
        for (var fact : facts.all()) {
            var table = byType.get(fact.getClass());
            if (table != null) {
                decide(table, fact, into);
            }
        }
    }

    private void decide(Table table, Fact fact, Matches into) {
        var context = runtime.newContext();
        for (int i = 0; i < table.columns.size(); i++) {
            context.set(table.columns.get(i), plain(table.words.get(i).apply(fact)));
        }
        var result = runtime.evaluateByName(model, context, table.decision);
        if (result.hasErrors()) {
            throw new IllegalStateException("the tables fail on " + fact.pointer() + ": " + result.getMessages());
        }
        var rules = result.getDecisionResultByName(table.decision).getResult();
        for (var rule : (List<?>) Objects.requireNonNull(rules)) {
            into.holds(((BigDecimal) rule).intValue(), fact);
        }
    }

    /** A value as FEEL has it. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer whole) {
            return BigDecimal.valueOf(whole);
        } else if (value instanceof Coded coded) {
            return coded.code();
        }
        return value instanceof List<?> list ? list.stream().map(OnDmn::plain).toList() : value;
    }
}
