package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.RunDesk;
import org.quicksilver.batch.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats a run from a step on. */
@Command(
        name = "rerun",
        description =
                "A new run that takes the staged rows of the steps before STEP from RUN and reads the rest of the "
                        + "job file as it is now.")
final class RerunVerb extends Verb {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RunOptionsMixin options;

    @Option(names = "--from", paramLabel = "STEP", required = true, description = "First step to do again")
    private String from = "";

    @Option(names = "--input", paramLabel = "DIR", description = "Folder of the surveys (default: input)")
    private @Nullable Path input;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = "",
            description = "The run (default: the last one published)")
    private String run = "";

    @Override
    ExitCode work(Console console) throws IOException {
        if (!Steps.NAMES.contains(from)) {
            throw new Refused("There is no step " + from + "; the steps are " + String.join(", ", Steps.NAMES));
        }
        return Attended.run(
                console,
                options.isStrict(),
                (stop, progress) -> new RunDesk(common.places(input), stop, progress)
                        .rerun(Steps.of(from), run, options.options(false, false)));
    }
}
