package org.collectionadvisor.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.InterviewQuestion;

/** Checks that the answers of the interview tell wants that there are, and that without a debt something begins one. */
final class InterviewChecks {
    private final Draft draft;

    InterviewChecks(Draft draft) {
        this.draft = draft;
    }

    void check() {
        var interview = draft.texts().interview();
        interview.forEach(this::wants);
        if (!interview.isEmpty() && !interview.get(0).begins()) {
            draft.problem("interview: " + interview.get(0).id(), "no-first-debt");
        }
    }

    private void wants(InterviewQuestion question) {
        var known = List.copyOf(draft.codes().wants().keySet());
        for (var choice : question.choices()) {
            var told = choice.tells().patch(Effect.SITUATION, LocalDate.EPOCH);
            if (told != null) {
                for (JsonNode want : told.path("wants")) {
                    var code = want.asText();
                    var place = draft.writtenAt().get("interview: " + question.id() + "." + choice.id());
                    if (!known.contains(code) && place != null) {
                        place.problem(Sentence.of("interview-want", code).near(code, known));
                    }
                }
            }
        }
    }
}
