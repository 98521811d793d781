package org.collectionadvisor.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.AdvisorStages;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.situation.Situations;

/** Something a long-lived process does again and again, after which nothing should be left. */
enum LeakCase {
    FILES("files advised on by one advisor, each by threads of its own", 1_500) {
        @Override
        void once(int time) throws IOException {
            var stages = AdvisorStages.of(Opened.ADVISOR);
            var in = new ByteArrayInputStream(line(time));
            new Batch(stages, Machine.cores(), any -> {}).run(in, new ByteArrayOutputStream());
        }
    },
    THREADS("threads that ask one advisor once and end", 10_000) {
        @Override
        void once(int time) throws InterruptedException {
            var thread = new Thread(() -> advise(Opened.ADVISOR, time));
            thread.start();
            thread.join();
        }
    },
    ADVISORS("advisors opened, used and closed", 200) {
        @Override
        void once(int time) {
            try (var advisor = Advisor.open()) {
                advise(advisor, time);
            }
        }
    },
    RELOADS("openings of a rules folder, a rule changed each time", 200) {
        @Override
        void once(int time) throws IOException {
            var rules = time == 1 ? Child.rules(FOLDER) : Child.FOLDER.resolve(FOLDER);
            var changed = RULE.matcher(Files.readString(Path.of("rules").resolve(FILE)))
                    .replaceFirst("( owed" + ", owed".repeat(time));
            Files.writeString(rules.resolve(FILE), changed);
            try (var advisor = Advisor.open(rules)) {
                advise(advisor, time);
            }
        }
    };

    private static final String FOLDER = "leaks";
    private static final String FILE = "agency/agency.drl";
    private static final Pattern RULE = Pattern.compile("\\( owed");

    final String text;
    final int times;

    LeakCase(String text, int times) {
        this.text = text;
        this.times = times;
    }

    /** @param time counted from 1 */
    abstract void once(int time) throws IOException, InterruptedException;

    private static byte[] line(int time) {
        return Drawn.LINES.get(time % Drawn.LINES.size());
    }

    private static void advise(Advisor advisor, int time) {
        Variant.keep(advisor.advise(line(time), Workload.DAY, null));
    }

    /** Made when a case first asks for it. */
    private static final class Drawn {
        static final List<byte[]> LINES = Situations.lines(Workload.SEED)
                .limit(100)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** One advisor for all calls. */
    private static final class Opened {
        static final Advisor ADVISOR = Advisor.open();
    }
}
