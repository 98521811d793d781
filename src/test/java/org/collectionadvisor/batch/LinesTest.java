package org.collectionadvisor.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.collectionadvisor.situation.Limits;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static Lines lines(String input) {
        return new Lines(new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    @Test
    void numbersCountPhysicalLines() throws IOException {
        assertThat(lines("\n\r\na\n \nb\n").next()).extracting(Line::number).containsExactly(3L, 5L);
    }

    @Test
    void aChunkIsBoundedInLinesAndInBytes() throws IOException {
        assertThat(lines("1\n".repeat(1_000)).next()).hasSize(128);
        assertThat(lines((" ".repeat(100_000) + "1\n").repeat(10)).next()).hasSize(2);
    }

    @Test
    void nothingIsLostBetweenChunks() throws IOException {
        var lines = lines("12\n".repeat(1_000));
        int count = 0;
        for (var chunk = lines.next(); !chunk.isEmpty(); chunk = lines.next()) {
            assertThat(chunk)
                    .allSatisfy(line -> assertThat(line.json()).asString(UTF_8).isEqualTo("12"));
            count += chunk.size();
        }
        assertThat(count).isEqualTo(1_000);
    }

    @Test
    void theLinesBeforeAFailureAreReadFirst() throws IOException {
        var failing = new SequenceInputStream(new ByteArrayInputStream("1\n2\n3".getBytes(UTF_8)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int available() {
                return 1;
            }
        });
        var lines = new Lines(failing);
        assertThat(lines.next()).extracting(Line::number).containsExactly(1L, 2L);
        assertThatThrownBy(lines::next).hasMessage("gone");
        assertThatThrownBy(lines::next).hasMessage("gone");
    }

    @Test
    void ofALineThatHardlyEndsOneByteTooManyIsHeld() throws IOException {
        var endless = new InputStream() {
            private long left = 3L << 30; // more than the memory of a test

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                Arrays.fill(bytes, from, from + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        assertThat(new Lines(endless).next())
                .singleElement()
                .extracting(line -> line.json().length)
                .isEqualTo(Limits.BYTES + 1);
    }
}
