package org.collectionadvisor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Drawn lines again and again under new ids, and a look at every answer; now and then all of them are waited for. */
final class WatchedLines {
    private static final String ID = "{\"id\":\"B-%d\"";

    private final List<byte[]> drawn;
    private final int lines;
    private final int every;
    private final Runnable sample;
    private final Semaphore allAnswered = new Semaphore(0);
    private volatile int answered;

    /**
     * @param drawn lines whose ids are counted from 1
     * @param sample is run each time that many lines are answered and none is under way
     */
    WatchedLines(List<byte[]> drawn, int lines, int every, Runnable sample) {
        this.drawn = drawn;
        this.lines = lines;
        this.every = every;
        this.sample = sample;
    }

    int answered() {
        return answered;
    }

    private static byte[] id(int number) {
        return ID.formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    InputStream in() {
        return new In();
    }

    OutputStream out() {
        return new Out();
    }

    private final class In extends InputStream {
        private int told;
        private byte[] line = {};
        private int at;

        /** None while earlier lines are to be answered first, so that they are not kept waiting for more. */
        @Override
        public int available() {
            return at < line.length || told % every != 0 ? 1 : 0;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are read in pieces");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at == line.length && !next()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean next() throws IOException {
            if (told > 0 && told % every == 0) {
                try {
                    allAnswered.acquire();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
            if (told == lines) {
                return false;
            }
            var one = drawn.get(told % drawn.size());
            int rest = id(told % drawn.size() + 1).length;
            told++;
            var head = id(told);
            line = Arrays.copyOf(head, head.length + one.length - rest + 1);
            System.arraycopy(one, rest, line, head.length, one.length - rest);
            line[line.length - 1] = '\n';
            at = 0;
            return true;
        }
    }

    private final class Out extends OutputStream {
        private byte[] expected = id(1);
        private int sampled;
        private int at;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int end = offset + length;
            int i = offset;
            while (i < end) {
                while (i < end && at < expected.length) {
                    compare(bytes[i++]);
                }
                while (i < end && bytes[i] != '\n') {
                    i++;
                }
                if (i++ < end) {
                    end();
                }
            }
        }

        private void compare(byte one) {
            if (one != expected[at++]) {
                throw new IllegalStateException("answer " + (answered + 1) + " is another's");
            }
        }

        private void end() {
            int now = answered + 1;
            answered = now;
            expected = id(now + 1);
            at = 0;
        }

        /** Comes when nothing is under way: then no answer is held any more that is written already. */
        @Override
        public void flush() {
            if (answered > sampled && answered % every == 0) {
                sampled = answered;
                sample.run();
                allAnswered.release();
            }
        }
    }
}
