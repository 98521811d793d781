import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Lines that were situations once: {@code java MutatedLines.java FILE LINES SEED}; one to three mutations each, the same for a seed. */
final class MutatedLines {
    private static final List<String> VALUES = List.of(
            "null", "true", "[]", "{}", "\"\"", "-1", "0", "1e999999999", "1e-400", "99999999999999999999", "0.001", "\"2026-02-30\"",
            "\"2026\"", "\"9999-12-31T23:59:59+18:00\"", "{\"atLeast\":9,\"atMost\":1}", "{\"atLeast\":{}}", "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
            "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"occurred\"", "\"huabei\"", "NaN", "'x'", "01");

    private final Random random;
    private final List<byte[]> situations;

    private MutatedLines(List<byte[]> situations, long seed) {
        this.situations = situations;
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        var lines = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        var mutated = new MutatedLines(lines, Long.parseLong(arguments[2]));
        try (var out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
                out.write(mutated.next());
                out.write('\n');
            }
        }
    }

    private byte[] next() {
        var line = situations.get(random.nextInt(situations.size()));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            line = mutate(line);
        }
        for (int i = 0; i < line.length; i++) {
            // A line stays one line.
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
        }
        return new String(line, StandardCharsets.ISO_8859_1).isBlank() ? new byte[] {'{'} : line;
    }

    private byte[] mutate(byte[] line) {
        int at = random.nextInt(line.length);
        int to = Math.min(line.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(16)) {
            case 0 -> joined(line, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(line, at, new byte[0], to);
            case 2 -> joined(line, to, Arrays.copyOfRange(line, at, to), to);
            case 3 -> joined(line, at, bytes(random.nextInt(6)), at);
            case 4 -> Arrays.copyOf(line, Math.max(1, at));
            case 5 -> spliced(line, at);
            case 6, 7, 8, 9, 10, 11, 12, 13 -> digit(line, at);
            default -> value(line, at);
        };
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The beginning of one situation and the end of another. */
    private byte[] spliced(byte[] line, int at) {
        var other = situations.get(random.nextInt(situations.size()));
        return joined(line, at, Arrays.copyOfRange(other, random.nextInt(other.length), other.length), line.length);
    }

    /** Another digit, so that most lines stay situations: of other days, sums and counts. */
    private byte[] digit(byte[] line, int from) {
        int at = from;
        while (at < line.length && (line[at] < '0' || line[at] > '9')) {
            at++;
        }
        return at < line.length ? joined(line, at, new byte[] {(byte) ('0' + random.nextInt(10))}, at + 1) : line;
    }

    /** Another value after a colon: most lines stay JSON. */
    private byte[] value(byte[] line, int from) {
        int at = from;
        while (at < line.length && line[at] != ':') {
            at++;
        }
        int end = at + 1;
        while (end < line.length && line[end] != ',' && line[end] != '}' && line[end] != ']') {
            end++;
        }
        var value = VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8);
        return at >= line.length || end > line.length ? line : joined(line, at + 1, value, end);
    }

    private static byte[] joined(byte[] line, int end, byte[] middle, int begin) {
        var rest = Math.max(0, line.length - begin);
        var joined = Arrays.copyOf(line, end + middle.length + rest);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(line, Math.min(begin, line.length), joined, end + middle.length, rest);
        return joined.length == 0 ? new byte[] {'{'} : joined;
    }
}
