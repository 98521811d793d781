package org.collectionadvisor.bench.peers;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;

/**
 * Evrete: one knowledge with the conditions as compiled Java predicates, a stateful session kept and cleared on the calling
 * thread, which was faster than a stateless one for every situation.
 */
final class OnEvrete implements Engine {
    /** A cleared session still keeps some 4 kB of every situation, so it is not kept for good. */
    private static final int SITUATIONS_A_SESSION = 1_000;

    private final Knowledge knowledge;
    private final Set<Class<? extends Fact>> types;
    private StatefulSession session;
    private int situations;
    private Matches into = new Matches();

    OnEvrete(Part part, List<Predicate<Fact>> conditions) {
        var service =
                KnowledgeService.builder().withExecutor(new CallingThread()).build();
        knowledge = service.newKnowledge().setActivationMode(ActivationMode.CONTINUOUS);
        types = part.rules().stream().map(Part::type).collect(Collectors.toSet());
        types.forEach(this::declare);
        var builder = knowledge.builder();
        for (int i = 0; i < conditions.size(); i++) {
            int number = i;
            var condition = conditions.get(i);
            builder.newRule("r" + i)
                    .forEach("$f", Part.type(part.rules().get(i)))
                    .where((IntToValue values) -> condition.test(values.get(0)), "$f.self")
                    .execute(context -> into.holds(number, context.get("$f")));
        }
        builder.build();
        session = knowledge.newStatefulSession();
    }

    private <T extends Fact> void declare(Class<T> type) {
        knowledge.getTypeResolver().declare(type).declareField("self", Fact.class, fact -> fact);
    }

    @Override
    public String name() {
        return "Evrete 4.0.3";
    }

    @Override
    public void match(Facts facts, Matches matches) {
        into = matches;
        if (++situations % SITUATIONS_A_SESSION == 0) {
            session.close();
            session = knowledge.newStatefulSession();
        }
        for (var fact : facts.all()) {
            if (types.contains(fact.getClass())) {
                session.insert(fact);
            }
        }
        session.fire();
        session.clear();
    }
}
