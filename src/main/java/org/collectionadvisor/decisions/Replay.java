package org.collectionadvisor.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.Conclusions;

/** Decides once more what a log holds, and compares. */
public final class Replay {
    private final Salt salt;
    private final Map<String, List<Logged>> byInput = new HashMap<>();
    private final List<Integer> differing = new ArrayList<>();
    private int decisions;
    private int same;
    private int byOthers;

    /** A line of the log. */
    private record Logged(int line, Decision decision) {}

    /**
     * What was found.
     *
     * @param decisions in the log
     * @param same decided the same once more
     * @param differing the lines of those that were not
     * @param byOtherRules decided by another rulebook, which cannot be compared
     * @param withoutInput for which no situation was brought
     */
    public record Found(int decisions, int same, List<Integer> differing, int byOtherRules, int withoutInput) {}

    private Replay(Salt salt) {
        this.salt = salt;
    }

    /**
     * Reads a log.
     *
     * @throws IOException if it cannot be read, or is none
     */
    public static Replay of(BufferedReader log) throws IOException {
        try {
            var first = log.readLine();
            var head = first == null ? null : Json.mapper().readValue(first, DecisionLog.Head.class);
            if (head == null || head.decisionLog() != DecisionLog.Head.VERSION || head.salt() == null) {
                throw new IOException("it does not begin as a decision log does");
            }
            var replay = new Replay(new Salt(head.salt()));
            int line = 1;
            for (var text = log.readLine(); text != null; text = log.readLine()) {
                replay.add(new Logged(++line, Json.mapper().readValue(text, Decision.class)));
            }
            return replay;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("it has a line that no decision log has");
        }
    }

    private void add(Logged logged) {
        byInput.computeIfAbsent(logged.decision().input(), none -> new ArrayList<>())
                .add(logged);
        decisions++;
    }

    /** Compares what a situation is decided now with what the log says of it, if it does. */
    public void decide(Advisor advisor, Conclusions decided) {
        var now = Decision.of(null, advisor, decided, salt, null);
        var logged = byInput.remove(now.input());
        for (var one : logged == null ? List.<Logged>of() : logged) {
            var then = one.decision();
            if (!then.rules().equals(now.rules())) {
                byOthers++;
            } else if (then.advice().equals(now.advice()) && then.steps().equals(now.steps())) {
                same++;
            } else {
                differing.add(one.line());
            }
        }
    }

    /** What was found so far. */
    public Found found() {
        int without = byInput.values().stream().mapToInt(List::size).sum();
        return new Found(decisions, same, differing.stream().sorted().toList(), byOthers, without);
    }
}
