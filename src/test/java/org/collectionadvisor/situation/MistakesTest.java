package org.collectionadvisor.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All mistakes of a situation at once. */
class MistakesTest {
    private static final SituationReader READER = new SituationReader();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"x\"",
            "-1",
            "[[1]]",
            "{\"a\":{\"b\":[1,{}]}}",
            "[{\"a\":1}]",
            "1e99",
            "{\"atLeast\":[2]}");

    private static List<BadSituation> mistakes(String json) {
        var mistakes = new Mistakes();
        READER.read(json.getBytes(UTF_8), DAY, mistakes);
        return mistakes.found();
    }

    private static List<String> told(String json) {
        return mistakes(json(json)).stream()
                .map(one -> one.code() + " " + one.pointer())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'id':3,'wants':[1,'x',[2]],'debts':[{'product':'gold','id':'d'}]}             | WRONG_TYPE /id, WRONG_TYPE /wants/0, WRONG_TYPE /wants/2, UNKNOWN_CODE /debts/0/product
            {'id':'a','x':{'y':[{}]},'id':'b','debts':[{}]}                                | UNKNOWN_MEMBER /x, CONTRADICTION /id, MISSING_MEMBER /debts/0/id, MISSING_MEMBER /debts/0/product
            {'debts':[],'contacts':{'at':1},'language':[[1]]}                              | MISSING_MEMBER /debts/0, WRONG_TYPE /contacts, WRONG_TYPE /language, MISSING_MEMBER /id
            {'id':'a','debts':[{'id':'d','product':'huabei','principal':{'a':1,'b':[2]},'stage':1}]} | UNKNOWN_MEMBER /debts/0/principal/a, WRONG_TYPE /debts/0/stage
            {'id':1,'debts':[{'id':2,'product':3}                                          | WRONG_TYPE /id, WRONG_TYPE /debts/0/id, WRONG_TYPE /debts/0/product, NOT_JSON
            {'id':'a','debts':[{'id':'d','product':'huabei'},{'id':'d','product':'huabei','openedOn':'2027'}],'contacts':[{'debtId':'e'}]} | CONTRADICTION /debts/1/id, CONTRADICTION /debts/1/openedOn, CONTRADICTION /contacts/0/debtId
            [1]                                                                            | WRONG_TYPE
            {'id':'a','debts':[{'id':'d','product':'huabei'}]}                             | none
            """, quoteCharacter = '`')
    void each_is_told_in_the_order_of_the_document(String json, String expected) {
        var all = told(json).stream().map(String::strip).collect(Collectors.joining(", "));
        assertThat(all.isEmpty() ? "none" : all).isEqualTo(expected);
    }

    @Test
    void no_more_are_told_than_anybody_mends() {
        var unknown =
                IntStream.range(0, 1000).mapToObj(i -> "'m" + i + "':[{}]").collect(Collectors.joining(","));
        assertThat(told("{" + unknown + "}")).hasSize(Mistakes.MOST).allMatch(one -> one.startsWith("UNKNOWN_MEMBER"));
        var contacts = IntStream.range(0, 1000).mapToObj(i -> "{'debtId':'x'}").collect(Collectors.joining(","));
        assertThat(told("{'id':'a','debts':[{'id':'d','product':'huabei'}],'contacts':[" + contacts + "]}"))
                .hasSize(Mistakes.MOST);
    }

    @Test
    @Tag("drawn")
    void the_first_of_them_is_the_one_that_refuses_a_situation() {
        var random = new Random(5);
        var codes = new ArrayList<Code>();
        Situations.lines(5).limit(3000).forEach(line -> {
            var changed = line;
            for (int i = random.nextInt(4); i > 0; i--) {
                changed = changed(changed, random);
            }
            var all = mistakes(changed);
            var refused = refusal(changed);
            assertThat(all.isEmpty()).as(changed).isEqualTo(refused == null);
            if (refused != null) {
                var first = all.get(0);
                assertThat(first.code() + first.pointer() + first.getMessage())
                        .as(changed)
                        .isEqualTo(refused.code() + refused.pointer() + refused.getMessage());
                codes.add(first.code());
            }
        });
        assertThat(codes).contains(Code.WRONG_TYPE, Code.NOT_JSON, Code.UNKNOWN_MEMBER, Code.MISSING_MEMBER);
    }

    /** Another value behind a colon; what stood there may be cut in pieces. */
    private static String changed(String line, Random random) {
        int at = line.indexOf(':', random.nextInt(line.length()));
        if (at < 0) {
            return line;
        }
        int end = at + 1;
        while (end < line.length() && ",}]".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, at + 1) + VALUES.get(random.nextInt(VALUES.size())) + line.substring(end);
    }
}
