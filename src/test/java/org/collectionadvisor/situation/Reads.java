package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.collectionadvisor.situation.BadSituation.Code;

/** How the tests of this room tell a situation, and what they say about the answer. */
final class Reads {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SituationReader READER = new SituationReader();

    private Reads() {}

    static Situation read(String json) {
        return READER.read(json, DAY);
    }

    /** A situation of one debt, with these members beside it; single quotes stand for double ones. */
    static String with(String members) {
        return json("{'id':'B-1','debts':[{'id':'d','product':'huabei'}]," + members + "}");
    }

    /** A situation whose one debt has these members beside its id and product. */
    static String withDebt(String members) {
        return json("{'id':'B-1','debts':[{'id':'d','product':'huabei'," + members + "}]}");
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    static BadSituation refusal(String json) {
        return catchThrowableOfType(BadSituation.class, () -> read(json));
    }

    static BadSituation refusal(byte[] json) {
        return catchThrowableOfType(BadSituation.class, () -> READER.read(json, DAY));
    }

    static AbstractThrowableAssert<?, BadSituation> assertRefused(String json, Code code, String pointer) {
        var refusal = refusal(json);
        assertThat(refusal).as(json.substring(0, Math.min(200, json.length()))).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        return assertThat(refusal);
    }
}
