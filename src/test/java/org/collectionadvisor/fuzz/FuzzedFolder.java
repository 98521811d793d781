package org.collectionadvisor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.Rules;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.rulebook.Checked;
import org.collectionadvisor.scenario.ScenarioProblems;

/** A small rulebook of its own, one file of which is fuzzed at a time. */
final class FuzzedFolder {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final byte[] SITUATION = """
            {"id":"B-1","debts":[{"id":"h","product":"huabei","principal":100,"daysPastDue":40}],\
            "contacts":[{"debtId":"h","by":"agency","channel":"call"}]}""".getBytes(StandardCharsets.UTF_8);

    private static final Path MORE = Path.of("src", "test", "resources", "mistakes", "base");

    private final Path folder;

    FuzzedFolder() {
        try {
            folder = Files.createTempDirectory("fuzzed");
            Rules.copySmallTo(folder);
            Rules.copy(MORE, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.toFile().deleteOnExit();
    }

    /** Checks the folder with a file of this content, and advises by what is sound; the file is put back afterwards. */
    void with(String name, byte[] content) {
        var file = folder.resolve(name);
        try {
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
            Files.write(file, content);
            try {
                Bounds.within(this::check);
            } finally {
                if (before == null) {
                    Files.delete(file);
                } else {
                    Files.write(file, before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        var checked = Checked.of(folder, DAY);
        ScenarioProblems.check(checked);
        told(checked.problems().all());
        if (checked.rulebook() != null) {
            try (var advisor = Advisor.uncompiled(folder)) {
                advisor.advise(SITUATION, DAY, null);
            }
        }
    }

    /** Says each problem as an author is told it. */
    static void told(List<Problem> problems) {
        for (var problem : problems) {
            Bounds.harmless(problem.in(Locale.ENGLISH));
            Bounds.harmless(problem.in(Locale.CHINESE));
        }
    }
}
