package org.collectionadvisor.interview;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an interview, all of which the caller keeps: what is told so far, and the answer to a question.
 *
 * @param situation as far as it is told; without debts an interview begins
 * @param asked what the turn before gave
 * @param answer null where only the next question is wanted
 */
public record Turn(
        ObjectNode situation,
        @Nullable List<String> asked,
        @Nullable Answer answer) {
    // The default factory bounds depth, names and digits; the situation is read strictly once more when it is decided.
    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build()
            .readerFor(Turn.class);

    /**
     * The answer to a question; without choices and input the person does not know.
     *
     * @param question its id
     * @param input what was typed, where the question has an input
     * @param debts the indexes of the debts it is about, where it asks about debts; null for all for which it was asked
     */
    public record Answer(
            String question,
            @Nullable List<String> choices,
            @Nullable String input,
            @Nullable List<Integer> debts) {

        boolean isUnknown() {
            return (choices == null || choices.isEmpty()) && (input == null || input.isBlank());
        }
    }

    /**
     * What comes of it.
     *
     * @param asked to be brought to the next turn as it is
     * @param next null where nothing is left to ask
     * @param left how many questions are left, the next one included, as far as can be told now
     */
    public record Reply(
            ObjectNode situation,
            List<String> asked,
            @Nullable Asking next,
            int left) {}

    /**
     * Reads a turn.
     *
     * @throws BadAnswer if it is none
     */
    public static Turn read(byte[] json) {
        try {
            var turn = STRICT.readValue(json, Turn.class);
            if (turn == null || turn.situation() == null) {
                throw new BadAnswer(Code.MISSING_MEMBER, "", "`situation` is missing.");
            }
            return turn;
        } catch (JsonMappingException e) {
            var pointer = e.getPath().stream()
                    .map(at -> "/" + (at.getFieldName() == null ? String.valueOf(at.getIndex()) : at.getFieldName()))
                    .collect(Collectors.joining());
            throw e instanceof UnrecognizedPropertyException
                    ? new BadAnswer(Code.UNKNOWN_MEMBER, "", "A turn has `situation`, `asked` and `answer`.")
                    : new BadAnswer(Code.WRONG_TYPE, pointer, "The turn has another type here.");
        } catch (IOException e) {
            throw new BadAnswer(Code.NOT_JSON, "", "The turn is not JSON.");
        }
    }

    List<String> askedSoFar() {
        return asked == null ? List.of() : asked;
    }
}
