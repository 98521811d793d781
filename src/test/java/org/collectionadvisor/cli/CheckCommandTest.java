package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
    @Test
    void what_the_engine_compiles_is_shown_under_the_rules_own_names() {
        var out = new ByteArrayOutputStream();
        var streams = Streams.of(InputStream.nullInputStream(), out, new ByteArrayOutputStream());
        assertThat(Main.run(streams, "check", "--show-drl", "rules")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("rule \"agency.silent-debt\" when", "$fact : DebtFacts(", "then out.holds(");
    }
}
