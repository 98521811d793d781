package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.bench.peers.Agreement;
import org.collectionadvisor.bench.peers.Engine;
import org.collectionadvisor.bench.peers.Engines;
import org.collectionadvisor.bench.peers.Matches;
import org.collectionadvisor.facts.Facts;

/** How fast other engines come to the same decisions. */
final class Peers implements Section {
    private static final int SITUATIONS = 100;
    private static final int WARM_UP = 100;

    /** The conditions written out as Java: no engine, and what any engine costs is seen against it. */
    private static final String NO_ENGINE = "Java";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var engines = Engines.of(on.rulebook(), Workload.DAY);
        int rounds = choice.rounds();
        int agreed = Agreement.check(engines, on.situations(0, rounds * SITUATIONS));
        var calls = engines.all().stream()
                .map(engine -> new Call(engine, engines, on))
                .toList();
        var timings = Rounds.of(calls.stream().map(Call::variant).toList())
                .warmUp(WARM_UP)
                .measure(rounds);
        var rows = new ArrayList<Row>();
        for (var call : calls) {
            rows.addAll(rows(call, calls.get(0), timings));
        }
        return new Answer(
                "The same decisions by other engines",
                """
                %s. Each engine tells which rules match which facts; all agree on %,d matches in the %,d situations measured \
                (looked at before). One thread, its processor time; the facts are made before, fresh for each engine, and an \
                engine that needs other values than these makes them itself. A ratio above 1 says that ours is faster.""".formatted(engines.part(), agreed, rounds * SITUATIONS),
                List.copyOf(rows));
    }

    private static List<Row> rows(Call call, Call ours, Timings timings) {
        var name = call.engine.name();
        var row = Row.of("decisions by " + name).figure(timings.perSecond(name, Clock.THREAD), "situations/s");
        var others = new ArrayList<Row>();
        if (call != ours) {
            row = row.ratio(timings.speed(ours.engine.name(), name, Clock.THREAD), "ours to it")
                    .inDocs();
            row = name.equals(NO_ENGINE) ? row : row.goal(Goal.AHEAD_OF_PEER);
            others.add(Row.of("decisions by " + name + ", by the wall clock")
                    .ratio(timings.speed(ours.engine.name(), name, Clock.WALL), "ours to it")
                    .figure(timings.perSecond(name, Clock.WALL), "situations/s"));
        }
        others.add(0, row);
        others.add(Row.of("decisions by " + name + ", allocated").figure(call.allocated(), "bytes a situation"));
        return others;
    }

    /** One engine, called with facts of its own. */
    private static final class Call {
        private final Engine engine;
        private final Engines engines;
        private final Workload on;
        private final Matches matches = new Matches();
        private List<Facts> facts = List.of();

        Call(Engine engine, Engines engines, Workload on) {
            this.engine = engine;
            this.engines = engines;
            this.on = on;
        }

        Variant variant() {
            return new Variant(engine.name(), SITUATIONS, this::prepare, round -> match());
        }

        private void prepare(int round) {
            facts = on.situations(round, SITUATIONS).stream()
                    .map(engines.part()::facts)
                    .toList();
        }

        private void match() {
            for (var some : facts) {
                matches.clear();
                engine.match(some, matches);
            }
        }

        Spread allocated() {
            prepare(0);
            return Spread.once(Allocated.each(SITUATIONS, this::match));
        }
    }
}
