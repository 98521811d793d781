import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collectionadvisor.situation.Situations;

/**
 * Drawn situations of the borrowers of ten institutions: {@code java -cp target/test-classes:JAR DrawnLines.java LINES SEED}; the same
 * for a seed. Every thousandth is none.
 */
final class DrawnLines {
    private static final int INSTITUTIONS = 10;
    private static final int AGENCIES = 7;
    private static final Pattern CREDITOR = Pattern.compile("\"creditor\":\"[^\"]*\"");
    private static final Pattern COLLECTOR = Pattern.compile("\"collector\":\"某催收公司\"");

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[1]);
        var random = new Random(seed);
        Iterator<String> drawn = Situations.lines(seed).iterator();
        try (var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            for (int line = 1; line <= Integer.parseInt(arguments[0]); line++) {
                var told = named(drawn.next(), CREDITOR, "creditor", "第" + random.nextInt(INSTITUTIONS) + "机构");
                told = named(told, COLLECTOR, "collector", "第" + random.nextInt(AGENCIES) + "催收公司");
                out.write(line % 1000 == 0 ? told.replaceFirst("\"id\"", "\"di\"") : told);
                out.write('\n');
            }
        }
    }

    private static String named(String line, Pattern member, String name, String value) {
        return member.matcher(line).replaceAll(Matcher.quoteReplacement("\"" + name + "\":\"" + value + "\""));
    }
}
