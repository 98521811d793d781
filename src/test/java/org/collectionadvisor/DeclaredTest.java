package org.collectionadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Debt.Product;
import org.collectionadvisor.situation.DebtBuilder;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.SituationBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, sums, ratios and members that a rulebook declares: known, unknown and roughly known, compiled and not. */
class DeclaredTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @SuppressWarnings("NullAway.Init") // set before all
    private static Advisor compiled;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Advisor uncompiled;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        for (var part : List.of("golden/rules", "declared")) {
            var from = Path.of("src/test/resources").resolve(part);
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = folder.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
        compiled = Advisor.open(folder);
        uncompiled = Advisor.uncompiled(folder);
    }

    @AfterAll
    static void close() {
        compiled.close();
        uncompiled.close();
    }

    private static byte[] told(String more) {
        return ("{'id':'B','asOf':'2026-11-27'," + more + "}")
                .replace('\'', '"')
                .getBytes(UTF_8);
    }

    private static String debt(String more) {
        return "{'id':'d','product':'other'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static String value(String word, String json) {
        var rulebook = compiled.rulebook();
        var vocabulary = rulebook.declarations().vocabulary();
        var facts = new Facts(
                compiled.read(told(json), DAY, null),
                vocabulary,
                rulebook.on(DAY).figures(),
                rulebook.workingDays());
        var fact = vocabulary.words("Debt").containsKey(word) ? facts.debts().get(0) : facts.borrower();
        return String.valueOf(
                fact.value(Objects.requireNonNull(vocabulary.wordsOf(fact).get(word))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            missed | '' | null
            missed | 'contacts':[] | 0
            missed | 'contacts':[{'connected':true}] | 0
            missed | 'contacts':[{'connected':false},{'connected':false}] | 2
            missed | 'contacts':[{'connected':false},{}] | 1 to 2
            missed | 'contacts':[{},{}] | 0 to 2
            """)
    void entries_that_are_undecided_make_a_count_a_range(String word, String contacts, String value) {
        var lists = contacts.equals("''") ? "" : "," + contacts;
        assertThat(value(word, "'debts':[" + debt("") + "]" + lists)).isEqualTo(value);
    }

    @Test
    void what_names_none_of_several_debts_may_count() {
        var two = "'debts':[{'id':'d','product':'other'},{'id':'e','product':'other'}],'contacts':";
        assertThat(value("missed", two + "[{'connected':false},{'debtId':'d','connected':false}]"))
                .isEqualTo("1 to 2");
        assertThat(value("missed", two + "[{'connected':true},{'debtId':'e','connected':false}]"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'disputed':false,'fee':10 | 30.00
            'disputed':false,'fee':{'atLeast':5,'atMost':10} | 25.00 to 30.00
            'disputed':false,'fee':{'atMost':10} | 20.00 to 30.00
            'disputed':false,'fee':{'atLeast':10} | 30.00 to null
            'disputed':false | 20.00 to null
            'fee':10 | 20.00 to 30.00
            'principal':1 | 20.00 to null
            'disputed':true,'fee':10 | 20.00
            """)
    void an_untold_part_leaves_a_sum_without_an_end(String other, String value) {
        var debts = debt("'disputed':false,'fee':20") + ",{'id':'e','product':'other'," + other + "}";
        assertThat(value("fees", "'debts':[" + debts + "]")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'fee':10,'principal':40 | 0.2500
            'fee':0,'principal':40 | 0.0000
            'fee':10,'principal':0 | null
            'fee':10,'principal':{'atMost':40} | null
            'fee':10,'principal':{'atLeast':20,'atMost':40} | 0.2500 to 0.5000
            'fee':{'atLeast':10,'atMost':30},'principal':30 | 0.3333 to 1.0000
            'fee':{'atLeast':10},'principal':40 | 0.2500 to null
            'fee':10,'principal':{'atLeast':40} | 0 to 0.2500
            'fee':10 | null
            'principal':10 | null
            """)
    void of_ranges_follows_a_range_and_of_nothing_nothing(String told, String value) {
        assertThat(value("feeShare", "'debts':[" + debt(told) + "]")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'branch':'city' | UNKNOWN_CODE | /debts/0/branch
            'branch':true | WRONG_TYPE | /debts/0/branch
            'fee':5000.01 | OUT_OF_RANGE | /debts/0/fee
            'fee':1.001 | OUT_OF_RANGE | /debts/0/fee
            'fee':-1 | OUT_OF_RANGE | /debts/0/fee
            'fee':'1' | WRONG_TYPE | /debts/0/fee
            'fee':{'atLeast':2,'atMost':1} | CONTRADICTION | /debts/0/fee/atMost
            'fee':1,'fee':1 | CONTRADICTION | /debts/0/fee
            'promised':'2026-13' | WRONG_TYPE | /debts/0/promised
            'promised':'1800' | OUT_OF_RANGE | /debts/0/promised
            'fees':1 | UNKNOWN_MEMBER | /debts/0/fees
            'rentsHome':true | UNKNOWN_MEMBER | /debts/0/rentsHome
            """)
    void what_is_declared_is_read_as_strictly_as_what_is_not(String member, BadSituation.Code code, String pointer) {
        var refused = catchThrowableOfType(
                BadSituation.class, () -> compiled.read(told("'debts':[" + debt(member) + "]"), DAY, null));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"0, WRONG", "1, ", "9, ", "10, WRONG"})
    void a_number_lies_within_its_range(String number, String wrong) {
        var json = told("'borrower':{'rooms':" + number + "},'debts':[" + debt("") + "]");
        var thrown = catchThrowableOfType(BadSituation.class, () -> compiled.read(json, DAY, null));
        assertThat(thrown == null).isEqualTo(wrong == null);
    }

    @Test
    void compiled_rules_and_conditions_decide_alike_and_no_answer_is_lost() {
        var members = List.of(
                "",
                "'branch':'village','promised':'2026-05'",
                "'branch':'village','promised':'2026'",
                "'branch':'town','fee':{'atLeast':50,'atMost':150},'disputed':false,'principal':1000",
                "'fee':100,'disputed':false,'principal':{'atLeast':300},'promised':null");
        var contacts = List.of("null", "[]", "[{'connected':false},{}]", "[{'connected':false},{'connected':false}]");
        for (var member : members) {
            for (var list : contacts) {
                for (var borrower : List.of("null", "{'rentsHome':true,'rooms':2}", "{'rentsHome':false}")) {
                    var json =
                            told("'borrower':" + borrower + ",'contacts':" + list + ",'debts':[" + debt(member) + "]");
                    assertThat(new String(compiled.advise(json, DAY, null), UTF_8))
                            .isEqualTo(new String(uncompiled.advise(json, DAY, null), UTF_8));
                }
            }
        }
    }

    @Test
    void what_leaves_a_rule_undecided_is_asked_for_and_nothing_else() {
        var open = advice("'borrower':{'rentsHome':false,'distress':'none','willingToPay':false},"
                + "'contacts':[{'connected':false},{},{'connected':true}],'debts':["
                + debt("'branch':'village','promised':'2026','daysPastDue':5,'principal':1,'disputed':false") + "]");
        assertThat(open.asks())
                .flatExtracting(Advice.Ask::pointers)
                .contains("/contacts/1/connected", "/debts/0/promised");
        assertThat(open.asks())
                .flatExtracting(Advice.Ask::pointers)
                .doesNotContain("/contacts/0/connected", "/contacts/2/connected", "/debts/0/branch");
    }

    @Test
    void a_reason_shows_what_was_counted_and_what_a_code_is_called() {
        assertThat(words("'contacts':[{'connected':false},{'connected':false}],'debts':[" + debt("") + "]"))
                .contains("因为 2");
        assertThat(words("'contacts':[],'debts':[" + debt("'branch':'village','promised':'2026-05'") + "]"))
                .contains("因为 村里", "\"pointer\":\"/debts/0/branch\",\"value\":\"village\"");
    }

    private static String words(String json) {
        return new String(compiled.advise(told(json), DAY, null), UTF_8);
    }

    @Test
    void a_situation_built_in_java_tells_it_too() {
        var debt = DebtBuilder.builder()
                .id("d")
                .product(Product.OTHER)
                .declared(Map.of("fee", Range.of(new BigDecimal("12.50")), "branch", "town"))
                .build();
        var checked = compiled.check(
                SituationBuilder.builder().id("B").debts(List.of(debt)).build());
        assertThat(checked.debts().get(0).declared())
                .isEqualTo(Map.of("branch", "town", "fee", Range.of(new BigDecimal("12.50"))));
    }

    private static Advice advice(String json) {
        return compiled.advise(compiled.read(told(json), DAY, null));
    }
}
