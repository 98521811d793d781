package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.RefusedLines.TooManyRefusedException;
import org.collectionadvisor.files.MostTold;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.session.RuleLimitException;
import org.collectionadvisor.situation.BadSituation;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports why a command failed, and maps the failure to an exit code. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof RulebookException unsound) {
            return unsound(unsound, err);
        }
        if (failure instanceof BadSituation bad) {
            return refused(bad.code() + " " + bad.pointer(), bad, err);
        }
        if (failure instanceof RuleLimitException stopped) {
            return refused("RULE_LIMIT", stopped, err);
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return streams(unchecked.getCause(), err);
        }
        if (failure instanceof IOException checked) {
            return streams(checked, err);
        }
        return internal(failure, err);
    }

    static int unsound(RulebookException rules, PrintWriter err) {
        var told = MostTold.of(rules.problems());
        told.problems().forEach(problem -> err.println(Escapes.line(problem.toString())));
        if (told.more() > 0) {
            err.println("… and " + told.more() + " more");
        }
        err.println("The rules are not sound: " + rules.problems().size() + " to mend.");
        return Exit.RULES;
    }

    private static int refused(String what, RuntimeException why, PrintWriter err) {
        err.println(Escapes.line(what.strip() + " " + why.getMessage()));
        return Exit.REFUSED;
    }

    /** A bug of our own: the only failure whose stack trace is worth printing. */
    static int internal(Throwable bug, PrintWriter err) {
        err.println("An error of the program's own, please report it:");
        // Without messages: they may quote what a borrower told.
        for (Throwable one = bug; one != null; one = one.getCause()) {
            err.println(one.getClass().getName());
            Stream.of(one.getStackTrace()).forEach(frame -> err.println("\tat " + frame));
        }
        return Exit.INTERNAL;
    }

    static int streams(IOException failure, PrintWriter err) {
        if (failure instanceof TooManyRefusedException stopped) {
            err.println(Escapes.line(String.valueOf(stopped.getMessage())));
            return Exit.REFUSED;
        }
        var cause = failure.getCause() instanceof IOException first ? first : failure;
        if (failure instanceof Batch.UnreadableException || !"Broken pipe".equals(cause.getMessage())) {
            err.println(Escapes.line(what(failure) + reason(cause)) + ".");
        } else if (failure instanceof Batch.UnwritableException) {
            // Who reads a page of help has seen enough when it closes the pipe; of a batch, answers are lost.
            err.println("The output was closed by whoever read it: not every answer was written.");
        }
        return Exit.STREAMS;
    }

    private static String what(IOException failure) {
        if (failure instanceof Batch.UnreadableException) {
            return "The input cannot be read: ";
        }
        return failure instanceof FileSystemException ? "" : "The output cannot be written: ";
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "`" + missing.getFile() + "` does not exist";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "`" + denied.getFile() + "` must not be opened";
        }
        return failure.getMessage() == null ? "no reason was given" : failure.getMessage();
    }
}
