package org.quicksilver.cli;

import java.io.PrintStream;
import org.quicksilver.batch.Messages;
import org.quicksilver.batch.NoInput;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.RunLock;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what went wrong, and gives the exit code for it. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        System.err.println(Messages.of(failure));
        return code(failure).number();
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        PrintStream err = System.err;
        err.println(fault.getMessage());
        UnmatchedArgumentException.printSuggestions(
                fault, fault.getCommandLine().getErr());
        err.println("See: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static ExitCode code(Exception failure) {
        if (failure instanceof Refused || Messages.isFaultyJob(failure)) {
            return ExitCode.USAGE;
        }
        if (failure instanceof NoInput) {
            return ExitCode.NO_INPUT;
        }
        return failure instanceof RunLock.Held ? ExitCode.LOCKED : ExitCode.FAILED;
    }
}
