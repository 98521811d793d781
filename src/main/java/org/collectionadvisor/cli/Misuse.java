package org.collectionadvisor.cli;

import org.collectionadvisor.json.Escapes;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports wrong usage in a line or two, and points to {@code --help} for the rest. */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(Escapes.line(String.valueOf(wrong.getMessage())));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return Exit.USAGE;
    }
}
