package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {
    private static final String LINES =
            IntStream.range(0, 300_000).mapToObj(i -> "line " + i * 7919L).collect(Collectors.joining("\n")) + "\n";

    private static String unpacked(byte[] packed) throws IOException {
        try (var in = Compression.unpacked(new ByteArrayInputStream(packed), "`x`")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] packed(Compression compression, int step) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new PackedLines(compression, packed, true, (bytes, lines) -> {})) {
            var bytes = LINES.getBytes(UTF_8);
            for (int from = 0; from < bytes.length; from += step) {
                out.write(bytes, from, Math.min(step, bytes.length - from));
            }
            out.end();
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"a.gz,GZIP", "b.jsonl.ZST,ZSTD", "gz,NONE", "c.gz.jsonl,NONE"})
    void theNameOfAnOutputSaysHowItIsWritten(Path name, Compression expected) {
        assertThat(Compression.named(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void linesComeBackAndTheBytesDoNotDependOnHowTheyWereHandedOver(Compression compression) throws IOException {
        var packed = packed(compression, 1 << 20);
        assertThat(packed).hasSizeLessThan(LINES.length() / 2);
        assertThat(unpacked(packed)).isEqualTo(LINES);
        for (int step : new int[] {1_000, 3_000_001, Integer.MAX_VALUE / 2}) {
            assertThat(packed(compression, step)).isEqualTo(packed);
        }
        assertThat(unpacked(compression.packed(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void anArchiveThatIsCutIsToldAsSuch(Compression compression) throws IOException {
        var packed = compression.packed(LINES.substring(0, 100_000).getBytes(UTF_8));
        for (int length = 10; length < packed.length; length += 997) {
            var cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> unpacked(cut))
                    .isInstanceOf(IOException.class)
                    .hasMessage("`x` is %s that ends before it is whole", compression);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void anArchiveThatIsDamagedIsToldAsSuch(Compression compression) throws IOException {
        var text = LINES.substring(0, 100_000);
        var packed = compression.packed(text.getBytes(UTF_8));
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var damaged = packed.clone();
            damaged[4 + random.nextInt(packed.length - 4)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(unpacked(damaged)).isEqualTo(text); // some bytes, such as a time, do not matter
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("`x` is " + compression);
            }
        }
        for (int more = 1; more <= 9; more++) {
            var followed = Arrays.copyOf(packed, packed.length + more);
            Arrays.fill(followed, packed.length, followed.length, (byte) 'x');
            assertThatThrownBy(() -> unpacked(followed)).hasMessage("`x` is %s that is damaged", compression);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void everyLineBeforeTheDamageIsRead(Compression compression) throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.write(compression.packed("one\ntwo\n".getBytes(UTF_8)));
        packed.write(compression.packed("three\nfour\nfi".getBytes(UTF_8)));
        packed.write('x');
        try (var in = Compression.unpacked(new ByteArrayInputStream(packed.toByteArray()), "`x`")) {
            var read = new ByteArrayOutputStream();
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> in.transferTo(read)).hasMessage("`x` is %s that is damaged", compression);
            }
            assertThat(read.toString(UTF_8)).startsWith("one\ntwo\nthree\nfour\n");
        }
    }

    @Test
    void framesOfZstdFollowOneAnother() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var text = new StringBuilder();
        var random = new Random(3);
        for (int length : new int[] {0, 1, 300, 70_000, 400_000}) {
            var noise = new byte[length];
            random.nextBytes(noise);
            for (var part : new String[] {"a".repeat(length), new String(noise, ISO_8859_1)}) {
                bytes.write(Compression.ZSTD.packed(part.getBytes(UTF_8)));
                text.append(part);
            }
        }
        assertThat(unpacked(bytes.toByteArray())).isEqualTo(text.toString());
        bytes.write('(');
        assertThatThrownBy(() -> unpacked(bytes.toByteArray())).hasMessage("`x` is zstd that is damaged");
    }

    @Test
    void whatIsNotCompressedIsReadAsItIs() throws IOException {
        for (var text : new String[] {"", "{", "\u001f", "(", "(\u00b5", "{\"id\":1}\n"}) {
            assertThat(unpacked(text.getBytes(UTF_8))).isEqualTo(text);
        }
    }

    @Test
    @Timeout(20)
    void aLineThatIsTypedIsNotWaitedFor() throws IOException {
        try (var typed = new PipedOutputStream();
                var in = new PipedInputStream(typed)) {
            typed.write('{');
            assertThatCode(() -> assertThat(Compression.unpacked(in, "`x`").available())
                            .isEqualTo(1))
                    .doesNotThrowAnyException();
        }
    }
}
