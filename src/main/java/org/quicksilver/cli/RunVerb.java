package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.DryRun;
import org.quicksilver.batch.Places;
import org.quicksilver.batch.RunDesk;
import org.quicksilver.batch.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Consolidates the input into the output. */
@Command(
        name = "run",
        description =
                "Consolidate the surveys of the input folder. A run that was killed or stopped is taken up first.")
final class RunVerb extends Verb {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RunOptionsMixin options;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder of the surveys (default: input)")
    private @Nullable Path input;

    @Option(names = "--dry-run", description = "Do everything on throw-away state and publish nothing")
    private boolean dryRun;

    @Option(names = "--force", description = "Run though nothing changed")
    private boolean force;

    @Option(names = "--retrain", description = "Estimate the match model anew")
    private boolean retrain;

    @Override
    ExitCode work(Console console) throws IOException {
        Places places = common.places(input);
        RunOptions asked = options.options(force, retrain);
        return Attended.run(
                console,
                options.isStrict(),
                (stop, progress) -> dryRun
                        ? new DryRun(places, stop, progress).run(asked)
                        : new RunDesk(places, stop, progress).run(asked));
    }
}
