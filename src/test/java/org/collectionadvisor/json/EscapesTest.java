package org.collectionadvisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    private static final String HARMLESS = "{\"id\":\"B-1 花呗 “x” — ￥ 𠮷 😀 é\\n\"}";

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x9B, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069})
    void what_steers_a_terminal_stands_in_json_as_an_escape_that_says_the_same(int one) throws IOException {
        var text = "a" + Character.toString(one) + "花" + Character.toString(one);
        var json = Escapes.json(("\"" + text + "\"").getBytes(UTF_8));
        assertThat(new String(json, UTF_8)).isEqualTo(String.format("\"a\\u%04X花\\u%04X\"", one, one));
        assertThat(Json.mapper().readValue(json, String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7E, 0xA0, 0x61B, 0x200D, 0x2027, 0x202F, 0x2065, 0x206A, 0x4E00})
    void what_stands_beside_it_stays(int one) {
        var json = ("\"" + Character.toString(one) + "\"").getBytes(UTF_8);
        assertThat(Escapes.json(json)).isSameAs(json);
    }

    @Test
    void a_text_that_steers_nothing_is_returned_as_it_is() {
        var json = HARMLESS.getBytes(UTF_8);
        assertThat(Escapes.json(json)).isSameAs(json);
        assertThat(Escapes.line(HARMLESS)).isSameAs(HARMLESS);
    }

    @Test
    void a_line_has_no_line_ends_and_lines_keep_theirs() {
        assertThat(Escapes.line("a\nb\tc\u001b[2J\u202e")).isEqualTo("a\\u000ab\\u0009c\\u001b[2J\\u202e");
        assertThat(Escapes.lines("a\r\nb\tc\rd")).isEqualTo("a\r\nb\tc\\u000dd");
        assertThat(Escapes.line("\ud800x😀")).isEqualTo("\\ud800x😀");
    }
}
