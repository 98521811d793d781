package org.collectionadvisor.interview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.collectionadvisor.interview.BadAnswer.Mistake;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Mistakes;
import org.jspecify.annotations.Nullable;

/** Reads a turn, and goes on where it finds a mistake, so that all can be mended at once. */
final class TurnReader {
    static final String SITUATION = "/situation";

    private static final String ASKED = "/asked";
    private static final String ANSWER = "/answer";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_NAME = 60;

    // The default factory bounds depth, names and digits; the situation is read strictly once more when it is decided.
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Function<ObjectNode, List<Mistake>> inSituation;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param inSituation all that is wrong with a situation, with pointers into the turn */
    TurnReader(Function<ObjectNode, List<Mistake>> inSituation) {
        this.inSituation = inSituation;
    }

    /**
     * Reads a turn from UTF-8.
     *
     * @throws BadAnswer if it is none
     */
    Turn read(byte[] json) {
        if (!(tree(json) instanceof ObjectNode turn)) {
            throw new BadAnswer(Code.WRONG_TYPE, "", "The turn must be an object.");
        }
        var situation = turn.path("situation");
        if (situation instanceof ObjectNode told) {
            mistakes.addAll(inSituation.apply(told));
        } else if (situation.isMissingNode() || situation.isNull()) {
            found(Code.MISSING_MEMBER, SITUATION, "`situation` is missing.");
        } else {
            found(Code.WRONG_TYPE, SITUATION, "`situation` must be an object.");
        }
        members(turn, "", "situation", "asked", "answer");
        list(turn.path("asked"), ASKED, TurnReader::isText, "a text");
        answer(turn.path("answer"));
        if (!mistakes.isEmpty()) {
            throw new BadAnswer(List.copyOf(mistakes));
        }
        return new Turn((ObjectNode) situation, texts(turn.path("asked")), answerOf(turn.path("answer")));
    }

    private static JsonNode tree(byte[] json) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            return STRICT.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BadAnswer(Code.NOT_UTF8, "", "The turn must be valid UTF-8.");
        } catch (IOException e) {
            throw new BadAnswer(Code.NOT_JSON, "", "The turn is not JSON.");
        }
    }

    private void answer(JsonNode answer) {
        if (answer.isMissingNode() || answer.isNull()) {
            return;
        }
        if (!(answer instanceof ObjectNode told)) {
            found(Code.WRONG_TYPE, ANSWER, "`answer` must be an object.");
            return;
        }
        members(told, ANSWER, "question", "choices", "input", "debts");
        if (!told.hasNonNull("question")) {
            found(Code.MISSING_MEMBER, ANSWER + "/question", "`question` is missing.");
        } else if (!told.path("question").isTextual()) {
            found(Code.WRONG_TYPE, ANSWER + "/question", "`question` must be a text.");
        }
        if (told.hasNonNull("input") && !told.path("input").isTextual()) {
            found(Code.WRONG_TYPE, ANSWER + "/input", "`input` must be a text.");
        }
        list(told.path("choices"), ANSWER + "/choices", TurnReader::isText, "a text");
        list(told.path("debts"), ANSWER + "/debts", JsonNode::isInt, "a whole number");
    }

    /** An object tells nothing but these. */
    private void members(ObjectNode object, String at, String... known) {
        var names = List.of(known);
        for (var told : (Iterable<String>) object::fieldNames) {
            if (!names.contains(told)) {
                boolean isShown = told.length() <= LONGEST_NAME && isWhole(told);
                var place = isShown ? at + JsonPointer.empty().appendProperty(told) : at;
                found(
                        Code.UNKNOWN_MEMBER,
                        place,
                        "Here stand "
                                + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                                + ", and nothing else.");
            }
        }
    }

    private void list(JsonNode told, String at, Predicate<JsonNode> isEntry, String entry) {
        if (told.isMissingNode() || told.isNull()) {
            return;
        } else if (!told.isArray()) {
            found(Code.WRONG_TYPE, at, "This must be a list.");
            return;
        }
        for (int i = 0; i < told.size(); i++) {
            if (!isEntry.test(told.get(i))) {
                found(Code.WRONG_TYPE, at + "/" + i, "An entry must be " + entry + ".");
            }
        }
    }

    private static boolean isText(JsonNode told) {
        return told.isTextual() && isWhole(told.asText());
    }

    /** Whether it has no half of a character, which no answer could repeat. */
    private static boolean isWhole(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    private void found(Code code, String pointer, String message) {
        if (mistakes.size() < Mistakes.MOST) {
            mistakes.add(new Mistake(code, pointer, message));
        }
    }

    private static Turn.@Nullable Answer answerOf(JsonNode told) {
        if (!told.isObject()) {
            return null;
        }
        var debts = told.path("debts");
        return new Turn.Answer(
                told.path("question").asText(),
                texts(told.path("choices")),
                told.path("input").textValue(),
                debts.isArray() ? debts.valueStream().map(JsonNode::asInt).toList() : null);
    }

    private static @Nullable List<String> texts(JsonNode list) {
        return list.isArray() ? list.valueStream().map(JsonNode::asText).toList() : null;
    }
}
