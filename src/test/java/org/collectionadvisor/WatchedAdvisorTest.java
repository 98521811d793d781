package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.packed.Keys;
import org.collectionadvisor.packed.Packing;
import org.collectionadvisor.rulebook.RulebookException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchedAdvisorTest {
    private static final String SITUATION = "{\"id\":\"B-1\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}";

    @TempDir
    private Path folder;

    private Path rules;
    private final Heard heard = new Heard();

    private static final class Heard implements WatchedAdvisor.Listener {
        private final LinkedBlockingQueue<Object> all = new LinkedBlockingQueue<>();

        @Override
        public void taken(Advisor advisor) {
            all.add(advisor.rulebook().about().version());
        }

        @Override
        public void refused(RuntimeException why) {
            all.add(why);
            throw new IllegalStateException("a listener that fails");
        }

        Object next() throws InterruptedException {
            return java.util.Objects.requireNonNull(all.poll(60, TimeUnit.SECONDS));
        }
    }

    @BeforeEach
    void smallRulebook() throws IOException {
        rules = folder.resolve("rules");
        Rules.copy(Path.of("src", "test", "resources", "golden", "rules"), rules);
        version("1.0.0");
    }

    private void version(String version) throws IOException {
        var file = rules.resolve("rulebook.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("version: .*", "version: " + version));
    }

    private static String inUse(WatchedAdvisor watched) {
        assertThat(watched.advisor().advise(SITUATION)).contains("\"id\":\"B-1\"");
        return watched.advisor().rulebook().about().version();
    }

    @Test
    void a_sound_change_is_taken_and_an_unsound_one_refused() throws Exception {
        try (var watched = Advisor.watch(rules, heard)) {
            assertThat(inUse(watched)).isEqualTo("1.0.0");
            version("1.0.1");
            assertThat(heard.next()).isEqualTo("1.0.1");
            assertThat(inUse(watched)).isEqualTo("1.0.1");
            version("''");
            assertThat(heard.next()).isInstanceOf(RulebookException.class);
            assertThat(inUse(watched)).isEqualTo("1.0.1");
            version("1.0.2");
            assertThat(heard.next()).isEqualTo("1.0.2");
            assertThat(inUse(watched)).isEqualTo("1.0.2");
        }
    }

    @Test
    void who_holds_the_advisor_of_before_may_go_on_with_it_and_then_it_is_gone() throws Exception {
        try (var watched = Advisor.watch(rules, heard)) {
            var before = watched.advisor();
            version("1.0.1");
            heard.next();
            assertThat(before.advise(SITUATION)).contains("1.0.0");
            var gone = new WeakReference<>(before);
            before = null;
            for (int i = 0; i < 100 && gone.get() != null; i++) {
                System.gc();
                Thread.sleep(50);
            }
            assertThat(gone.get()).isNull();
        }
    }

    @Test
    void closing_ends_the_watching() {
        var watched = Advisor.watch(rules, heard);
        assertThat(watching()).isEqualTo(1);
        watched.close();
        assertThat(watching()).isZero();
        assertThatThrownBy(() -> watched.advisor().advise(SITUATION)).isInstanceOf(IllegalStateException.class);
    }

    private static long watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rules watch"))
                .count();
    }

    @Test
    void an_archive_without_the_signature_is_refused_and_the_last_good_one_stays() throws Exception {
        var archive = folder.resolve("rules.zip");
        var key = folder.resolve("key");
        Keys.write(key);
        Packing.pack(rules, archive, Keys.pair(key));
        var required = Keys.publicKey(folder.resolve("key.pub"));
        try (var watched = new WatchedAdvisor(archive, file -> Advisor.open(file, required, null), heard)) {
            version("1.0.1");
            Packing.pack(rules, archive, null);
            assertThat(heard.next())
                    .isInstanceOf(RulebookException.class)
                    .asString()
                    .contains("rules.zip: it is not signed");
            assertThat(inUse(watched)).isEqualTo("1.0.0");
            Packing.pack(rules, archive, Keys.pair(key));
            assertThat(heard.next()).isEqualTo("1.0.1");
            Files.delete(archive);
            assertThat(heard.next()).isInstanceOf(RuntimeException.class);
            assertThat(inUse(watched)).isEqualTo("1.0.1");
        }
    }

    @Test
    void rules_that_are_unsound_from_the_start_are_not_watched() throws IOException {
        Files.delete(rules.resolve("codes.yaml"));
        assertThatThrownBy(() -> Advisor.watch(rules, heard)).isInstanceOf(RulebookException.class);
        assertThat(watching()).isZero();
    }
}
