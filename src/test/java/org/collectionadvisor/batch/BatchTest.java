package org.collectionadvisor.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.SituationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SituationReader READER = new SituationReader();
    private static final Stages<byte[]> BY_ID =
            Stages.first(json -> ("{\"id\":\"" + READER.read(json, DAY).id() + "\"}").getBytes(UTF_8));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static String situation(Object id) {
        return "{\"id\":\"" + id + "\",\"debts\":[{\"id\":\"a\",\"product\":\"other\"}]}";
    }

    private static String advised(Object id) {
        return "{\"id\":\"" + id + "\"}";
    }

    private Summary run(String input) throws IOException {
        return run(input.getBytes(UTF_8), BY_ID, 3);
    }

    private Summary run(byte[] input, Stages<byte[]> stages, int threads) throws IOException {
        return new Batch(stages, threads, done -> {}).run(new ByteArrayInputStream(input), out);
    }

    private List<String> answers() {
        return out.toString(UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void answersStandInTheOrderOfTheLinesWhateverTheThreads(int threads) throws IOException {
        var uneven = BY_ID.then(BatchTest::pausedNowAndThen).then(BatchTest::pausedNowAndThen);
        var input = IntStream.range(0, 20_000).mapToObj(BatchTest::situation).collect(Collectors.joining("\n"));
        assertThat(run(input.getBytes(UTF_8), uneven, threads).advised()).isEqualTo(20_000);
        assertThat(answers())
                .isEqualTo(
                        IntStream.range(0, 20_000).mapToObj(BatchTest::advised).toList());
    }

    private static byte[] pausedNowAndThen(byte[] answer) {
        if (ThreadLocalRandom.current().nextInt(1_000) == 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }

    @Test
    void aRefusedLineHasItsErrorInItsPlaceUnderItsPhysicalNumber() throws IOException {
        var summary = run(String.join(
                "\n",
                situation(1),
                " \t",
                "",
                "{\"id\":\"B-4\",\"debts\":[{\"id\":\"a\",\"product\":\"other\",\"daysPastdue\":1}]}",
                "nonsense",
                situation(6)));
        assertThat(answers())
                .containsExactly(
                        advised(1),
                        "{\"line\":4,\"id\":\"B-4\",\"error\":{\"code\":\"UNKNOWN_MEMBER\",\"message\":\"`daysPastdue` is not"
                                + " known here; did you mean `daysPastDue`?\",\"pointer\":\"/debts/0/daysPastdue\"}}",
                        "{\"line\":5,\"error\":{\"code\":\"NOT_JSON\",\"message\":\"The situation must be one JSON object,"
                                + " and is no JSON at line 1, column 9.\",\"pointer\":\"\"}}",
                        advised(6));
        assertThat(summary.advised()).isEqualTo(2);
        assertThat(summary.refused()).isEqualTo(2);
        assertThat(summary.refusedByCode()).containsOnlyKeys("NOT_JSON", "UNKNOWN_MEMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s\n%s", "%s\n%s\n", "%s\r\n%s\r\n", "\uFEFF%s\n%s", "\uFEFF\r\n%s\n\r\n%s", "\n%s\n  \n%s\n\n"
            })
    void lineEndsBlankLinesAndAByteOrderMarkAreTolerated(String shape) throws IOException {
        run(shape.formatted(situation(1), situation(2)));
        assertThat(answers()).containsExactly(advised(1), advised(2));
        assertThat(out.toString(UTF_8)).endsWith("}\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n", "\uFEFF", "   "})
    void nothingGivesNothing(String input) throws IOException {
        assertThat(run(input)).isEqualTo(Summary.NONE);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aLineMayBeAsLongAsTheLimitAndNotLonger(String end) throws IOException {
        var spare = " ".repeat(Limits.BYTES - situation(1).length());
        run(situation(1) + spare + end + situation(2) + spare + " " + end + situation(3) + end);
        assertThat(answers()).hasSize(3);
        assertThat(answers().get(0)).isEqualTo(advised(1));
        assertThat(answers().get(1)).startsWith("{\"line\":2,\"id\":\"2\",\"error\":{\"code\":\"TOO_LONG\"");
        assertThat(answers().get(2)).isEqualTo(advised(3));
    }

    @Test
    void anErrorOfOursIsToldWithoutWhatWasTold() throws IOException {
        Stages<byte[]> broken = Stages.first(json -> {
            if (new String(json, UTF_8).contains("deep")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("salary 4200");
        });
        run((situation("shallow") + "\n" + situation("deep")).getBytes(UTF_8), broken, 2);
        assertThat(answers())
                .containsExactly(
                        "{\"line\":1,\"id\":\"shallow\",\"error\":{\"code\":\"INTERNAL\",\"message\":\"The program failed on this"
                                + " situation: IllegalStateException.\",\"pointer\":\"\"}}",
                        "{\"line\":2,\"id\":\"deep\",\"error\":{\"code\":\"INTERNAL\",\"message\":\"The program failed on this"
                                + " situation: StackOverflowError.\",\"pointer\":\"\"}}");
    }

    @Test
    void aClosedOutputEndsTheRun() {
        var closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var input =
                new ByteArrayInputStream((situation(1) + "\n").repeat(50_000).getBytes(UTF_8));
        assertThatThrownBy(() -> new Batch(BY_ID, 2, done -> {}).run(input, closed))
                .isInstanceOf(Batch.UnwritableException.class)
                .hasRootCauseMessage("Broken pipe");
    }

    @Test
    void anInputThatBreaksOffIsToldAfterWhatCameBefore() {
        var broken = new InputStream() {
            private final ByteArrayInputStream start = new ByteArrayInputStream((situation(1) + "\n").getBytes(UTF_8));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("no cable");
                }
                return next;
            }

            @Override
            public int available() {
                return start.available();
            }
        };
        assertThatThrownBy(() -> new Batch(BY_ID, 2, done -> {}).run(broken, out))
                .isInstanceOf(Batch.UnreadableException.class)
                .hasRootCauseMessage("no cable");
        assertThat(answers()).containsExactly(advised(1));
    }

    @Test
    void whoWaitsForAnAnswerGetsItBeforeTheNextLine() throws Exception {
        var asks = new PipedOutputStream();
        var told = new PipedInputStream(asks);
        var answers = new PipedInputStream();
        var answered = new PipedOutputStream(answers);
        var batch = new Thread(() -> runQuietly(told, answered));
        batch.start();
        for (int id = 0; id < 3; id++) {
            asks.write((situation(id) + "\n").getBytes(UTF_8));
            asks.flush();
            assertThat(new String(answers.readNBytes(advised(id).length() + 1), UTF_8))
                    .isEqualTo(advised(id) + "\n");
        }
        asks.close();
        batch.join();
    }

    private static void runQuietly(InputStream in, OutputStream out) {
        try {
            new Batch(BY_ID, 2, done -> {}).run(in, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneSituationMayStandOnManyLines() throws IOException {
        var pretty = "\uFEFF" + situation(1).replace(",", ",\r\n") + "\n\n";
        var summary = new Batch(BY_ID, 1, done -> {}).one(new ByteArrayInputStream(pretty.getBytes(UTF_8)), out);
        assertThat(answers()).containsExactly(advised(1));
        assertThat(summary.advised()).isEqualTo(1);
    }

    @Test
    void progressGrowsToTheNumberOfAnswers() throws IOException {
        var told = new ArrayList<Long>();
        var last = new AtomicLong();
        var input = new ByteArrayInputStream((situation(1) + "\n").repeat(5_000).getBytes(UTF_8));
        new Batch(BY_ID, 2, done -> {
                    told.add(done);
                    last.set(done);
                })
                .run(input, out);
        assertThat(told).isSorted().hasSizeGreaterThan(1);
        assertThat(last).hasValue(5_000);
    }
}
