package org.collectionadvisor.bench.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.BasicRule;
import org.jeasy.rules.core.DefaultRulesEngine;

/** Easy Rules: one rule set for each type of fact, run once for every fact, since the engine itself matches no lists. */
final class OnEasyRules implements Engine {
    private static final String FACT = "fact";

    private final Map<Class<?>, Rules> byType = new HashMap<>();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final org.jeasy.rules.api.Facts given = new org.jeasy.rules.api.Facts();
    private Matches into = new Matches();

    OnEasyRules(Part part, List<Predicate<Fact>> conditions) {
        for (int number = 0; number < conditions.size(); number++) {
            byType.computeIfAbsent(Part.type(part.rules().get(number)), type -> new Rules())
                    .register(new Written(number, conditions.get(number)));
        }
    }

    private final class Written extends BasicRule {
        private final int number;
        private final Predicate<Fact> condition;

        Written(int number, Predicate<Fact> condition) {
            super("r" + number, "", number);
            this.number = number;
            this.condition = condition;
        }

        @Override
        public boolean evaluate(org.jeasy.rules.api.Facts facts) {
            return condition.test(facts.get(FACT));
        }

        @Override
        public void execute(org.jeasy.rules.api.Facts facts) {
            into.holds(number, facts.get(FACT));
        }
    }

    @Override
    public String name() {
        return "Easy Rules 4.1.0";
    }

    @Override
    public void match(Facts facts, Matches matches) {
        into = matches;
        for (var fact : facts.all()) {
            var rules = byType.get(fact.getClass());
            if (rules != null) {
                given.put(FACT, fact);
                engine.fire(rules, given);
            }
        }
    }
}
