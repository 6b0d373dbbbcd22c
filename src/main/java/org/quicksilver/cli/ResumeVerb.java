package org.quicksilver.cli;

import java.io.IOException;
import org.quicksilver.batch.RunDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run. */
@Command(
        name = "resume",
        description =
                "Go on with a run that failed, was stopped or was killed, from the step and chunk where it stood.")
final class ResumeVerb extends Verb {
    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = "",
            description = "The run (default: the last one that can go on)")
    private String run = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads that work (default: one a processor); changes no byte of the result")
    private int threads;

    @Option(names = "--strict", description = "Exit with 3 when there are warnings")
    private boolean strict;

    @Override
    ExitCode work(Console console) throws IOException {
        int working = Threads.of(threads);
        return Attended.run(
                console, strict, (stop, progress) -> new RunDesk(common.places(), stop, progress).resume(run, working));
    }
}
