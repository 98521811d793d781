package org.collectionadvisor.interview;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.texts.InterviewQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How much of the advice on all that is known is there after a few answers: put by the interview, and in the order of the rules' own
 * asks. The debts and their kinds, the day, and what is to be known are told before.
 */
public final class Measure {
    private final Advisor advisor;
    private final Interview interview;
    private final int answers;
    private final int first;

    /**
     * @param answers how many answers are given; a question that is not known counts none
     * @param first the last priority that counts as first
     */
    public Measure(Advisor advisor, int answers, int first) {
        this.advisor = advisor;
        interview = new Interview(advisor);
        this.answers = answers;
        this.first = first;
    }

    /**
     * What was found of one situation.
     *
     * @param members how many members it tells
     */
    public record Found(String id, int members, Share byInterview, Share byAsks) {}

    /**
     * Parts of an advice that are there.
     *
     * @param steps of the steps, from 0 to 1
     * @param firstSteps of the steps of the first priorities
     * @param others how many steps stand there that the whole advice does not hold
     * @param given how many answers were given
     */
    public record Share(double steps, double firstSteps, int others, int given) {}

    /** Measures one situation. */
    public Found of(Situation situation) {
        var whole = advisor.conclude(situation);
        var person = new Person(whole.facts());
        return new Found(
                situation.id(),
                person.members(),
                share(whole, byInterview(person, situation.asOf())),
                share(whole, byAsks(person, situation.asOf())));
    }

    private record Ended(Conclusions conclusions, int given) {}

    private Share share(Conclusions whole, Ended ended) {
        var all = steps(whole, Integer.MAX_VALUE);
        var there = steps(ended.conclusions(), Integer.MAX_VALUE);
        var others = new LinkedHashSet<>(there);
        others.removeAll(all);
        return new Share(part(all, there), part(steps(whole, first), there), others.size(), ended.given());
    }

    private static double part(Set<String> of, Set<String> there) {
        return of.isEmpty() ? 1 : (double) of.stream().filter(there::contains).count() / of.size();
    }

    private Set<String> steps(Conclusions of, int most) {
        return of.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .map(Conclusions.Step::code)
                .filter(code -> priority(code) <= most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int priority(String code) {
        return Objects.requireNonNull(advisor.rulebook().codes().steps().get(code))
                .priority();
    }

    private Conclusions conclude(ObjectNode situation, LocalDate day) {
        return advisor.concludeAll(List.of(advisor.read(SituationJson.of(situation), day, null)))
                .get(0);
    }

    private Ended byInterview(Person person, LocalDate day) {
        var own = advisor.rulebook().texts().interview().stream()
                .collect(Collectors.toMap(InterviewQuestion::id, Function.identity()));
        var reply = interview.reply(new Turn(person.begin(), List.of(), null), day);
        int given = 0;
        while (reply.next() != null && given < answers) {
            var asking = reply.next();
            var question = own.get(asking.id());
            var told =
                    question == null ? typed(person, asking, reply.situation(), day) : chosen(person, question, asking);
            given += told.isUnknown() ? 0 : 1;
            reply = interview.reply(new Turn(reply.situation(), reply.asked(), told), day);
        }
        return new Ended(conclude(reply.situation(), day), given);
    }

    /** An answer for as many debts as it is the same for. */
    private static Turn.Answer chosen(Person person, InterviewQuestion question, Asking asking) {
        if (!question.isAboutDebts()) {
            return new Turn.Answer(question.id(), person.choose(question, 0), null, null);
        }
        Map<List<String>, List<Integer>> same = new LinkedHashMap<>();
        asking.debts()
                .forEach(debt -> same.computeIfAbsent(person.choose(question, debt), none -> new ArrayList<>())
                        .add(debt));
        var known = same.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .findFirst()
                .orElseGet(() -> same.entrySet().iterator().next());
        return new Turn.Answer(question.id(), known.getKey(), null, known.getValue());
    }

    private Turn.Answer typed(Person person, Asking asking, ObjectNode situation, LocalDate day) {
        var value = conclude(situation, day).asks().stream()
                .filter(ask -> ask.member().equals(asking.id()))
                .flatMap(ask -> ask.told().stream())
                .map(told -> person.at(told.pointer()))
                .filter(known -> known != null && known.isValueNode())
                .findFirst();
        return new Turn.Answer(asking.id(), null, value.map(Measure::typed).orElse(null), null);
    }

    private static String typed(JsonNode known) {
        return known.isNumber() ? known.decimalValue().toPlainString() : known.asText();
    }

    /** The rules' asks one after the other, each answered as exactly as it is known. */
    private Ended byAsks(Person person, LocalDate day) {
        var situation = person.begin();
        var asked = new LinkedHashSet<String>();
        int given = 0;
        var conclusions = conclude(situation, day);
        while (given < answers) {
            var ask = conclusions.asks().stream()
                    .filter(one -> asked.add(one.member()))
                    .findFirst()
                    .orElse(null);
            if (ask == null) {
                break;
            }
            var told = tell(person, ask, situation, day);
            if (told != null) {
                given++;
                situation = told;
                conclusions = conclude(situation, day);
            }
        }
        return new Ended(conclusions, given);
    }

    /** The situation with the answers to one ask; null where none is known. */
    private @Nullable ObjectNode tell(Person person, Conclusions.Ask ask, ObjectNode situation, LocalDate day) {
        var told = situation.deepCopy();
        boolean known = false;
        for (var pointer : ask.told().stream().map(Told::pointer).toList()) {
            var value = person.at(pointer);
            if (value != null) {
                var at = JsonPointer.compile(pointer);
                Pointers.record(at.head(), told).set(at.last().getMatchingProperty(), value);
                known = true;
            }
        }
        try {
            conclude(told, day);
            return known ? told : null;
        } catch (BadSituation e) {
            return null; // as a day that does not fit the days told roughly
        }
    }
}
