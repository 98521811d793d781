package org.collectionadvisor.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.refusal;
import static org.collectionadvisor.situation.Reads.withDebt;

import java.io.ByteArrayOutputStream;
import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String LEAST = json("{'id':'B-1','debts':[{'id':'d','product':'huabei'}]}");

    @Test
    void aByteOrderMarkAndSpaceAroundAreTolerated() {
        assertThat(read("\uFEFF " + LEAST + " \n").id()).isEqualTo("B-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'id':'B-1'",
                "{'id':'B-1',}",
                "{id:'B-1'}",
                "{'id':'B-1','debts':[{'id':'d','product':'huabei'}]} x",
                "{'id':'B-1','debts':[{'id':'d','product':'huabei'}]}{}",
                "{'budget':{'income':NaN}}",
                "{'budget':{'income':Infinity}}",
                "{'budget':{'income':01}}",
                "{'budget':{'income':+1}}",
                "{'budget':{'income':.5}}",
                "{'budget':{'income':1.}}",
                "{'budget':{'income':1e}}",
                "{'budget':{'income':-}}",
                "{'budget':{'income':0x1}}",
                "{/* why */'id':'B-1'}",
                "{'id':'a\nb'}",
                "{'id':'\\x'}",
                "nul",
            })
    void whatIsNoJsonIsRefusedAsAWhole(String told) {
        assertRefused(json(told), Code.NOT_JSON, "");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAsAWhole() {
        byte[][] wrong = {
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xE4, (byte) 0xB8},
            {(byte) 0xFF},
            {(byte) 0x80},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
        };
        for (var bytes : wrong) {
            var start = json("{'id':'B-1','debts':[{'id':'d','product':'huabei','creditor':'")
                    .getBytes(UTF_8);
            var refusal = refusal(joined(start, bytes, json("'}]}").getBytes(UTF_8)));
            assertThat(refusal.code()).isEqualTo(Code.NOT_UTF8);
            assertThat(refusal.pointer()).isEmpty();
            assertThat(refusal.id()).isEqualTo("B-1");
        }
    }

    @Test
    void theFirstByteMustBeUtf8Too() {
        assertThat(refusal(joined(new byte[] {(byte) 0xFF}, LEAST.getBytes(UTF_8)))
                        .code())
                .isEqualTo(Code.NOT_UTF8);
    }

    @Test
    void aRefusalTellsAnIdThatIsReadableAndNoOther() {
        assertThat(refusal(json("{'id':'" + "😀".repeat(200) + "'}")).id()).hasSize(400);
        assertThat(refusal(json("{'id':'" + "😀".repeat(201) + "'}")).id()).isNull();
        assertThat(refusal(json("{'id':'\uFFFD'}")).id()).isNull();
        assertThat(refusal(json("{'id':'\ud800'}")).id()).isNull();
    }

    @Test
    void theReplacementCharacterItselfIsValid() {
        var told = withDebt("'creditor':'\uFFFD'");
        var situation = new SituationReader().read(told.getBytes(UTF_8), DAY);
        assertThat(situation.debts().get(0).creditor()).isEqualTo("\uFFFD");
        assertThat(situation).isEqualTo(read(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83d", "\\ud83d\\ud83d", "\\ude00\\ud83d", "\ud800"})
    void halfASurrogatePairIsRefusedWhereItStands(String half) {
        assertRefused(withDebt("'creditor':'" + half + "'"), Code.NOT_UTF8, "/debts/0/creditor");
        assertRefused(withDebt("'stage':'" + half + "'"), Code.NOT_UTF8, "/debts/0/stage");
    }

    @Test
    void aNameWithHalfASurrogatePairIsRefusedAndNotRepeated() {
        assertRefused(withDebt("'\ud800':1"), Code.NOT_UTF8, "/debts/0");
        assertRefused(withDebt("'\\ud800':1"), Code.NOT_JSON, "");
    }

    @Test
    void aWholeSurrogatePairIsText() {
        assertThat(read(withDebt("'creditor':'\\ud83d\\ude00'")).debts().get(0).creditor())
                .isEqualTo("😀");
    }

    @Test
    void oneMebibyteIsTheLongest() {
        var padding = " ".repeat(Limits.BYTES - LEAST.length());
        assertThat(read(LEAST + padding).id()).isEqualTo("B-1");
        assertThat(new SituationReader()
                        .read((LEAST + padding).getBytes(UTF_8), DAY)
                        .id())
                .isEqualTo("B-1");
        assertRefused(LEAST + padding + " ", Code.TOO_LONG, "")
                .extracting(BadSituation::id)
                .isEqualTo("B-1");
        assertThat(refusal((LEAST + padding + " ").getBytes(UTF_8)).code()).isEqualTo(Code.TOO_LONG);
        var wide = withDebt("'creditor':'" + "债".repeat(Limits.BYTES / 3) + "'");
        assertRefused(wide, Code.TOO_LONG, "").extracting(BadSituation::id).isEqualTo("B-1");
        assertThat(refusal(wide.getBytes(UTF_8)).id()).isEqualTo("B-1");
        var wideLeast = withDebt("'creditor':'" + "债".repeat(100_000) + "'");
        var rest = " ".repeat(Limits.BYTES - wideLeast.getBytes(UTF_8).length);
        assertThat(read(wideLeast + rest).id()).isEqualTo("B-1");
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
