package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeMisuseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --address=0.0.0.0",
                "serve --port=70000",
                "serve --watch",
                "serve --token-file=t --no-auth",
            })
    void what_would_open_the_door_by_mistake_is_misuse(String line) {
        var err = new ByteArrayOutputStream();
        var streams = Streams.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err);
        assertThat(Main.run(streams, line.split(" "))).isEqualTo(Exit.USAGE);
        assertThat(err.toString(UTF_8)).contains("serve");
    }
}
