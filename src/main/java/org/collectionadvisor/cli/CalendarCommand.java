package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.compare.Calendar;
import org.collectionadvisor.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code calendar}: what changes on coming days by a rulebook as it stands today. */
@Command(
        name = "calendar",
        description = {
            "Tells, for each coming day on which something changes, which figures and sources begin or end, which rules"
                    + " begin to speak or fall silent, and which scenarios are then decided otherwise.",
            "",
            "A scenario is decided on its own day by the law of the day before and by the law of the day itself, so that"
                    + " nothing else differs. The last day for which the law was checked stands in rulebook.yaml."
        })
final class CalendarCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", required = true, description = "The rules folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--from", paramLabel = "DAY", description = "The day after which to look; today by default.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day to look at; without an end by default.")
    private LocalDate until = LocalDate.MAX;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it; text by default.")
    private ReportFormat format = ReportFormat.text;

    @Override
    public Integer call() throws IOException {
        try (var opened = signature.open(rules);
                var advisor = Advisor.uncompiled(opened.folder())) {
            var situations = Scenarios.read(opened.folder()).situations(advisor);
            var days = new Calendar(advisor, situations).days(from == null ? Advisor.today() : from, until);
            var checkedUntil = advisor.rulebook().about().checkedUntil();
            main.streams().print(format.written(Calendar.text(days, checkedUntil), days));
            return Exit.ADVISED;
        }
    }
}
