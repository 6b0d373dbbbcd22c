package org.quicksilver.cli;

import java.io.IOException;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.RunDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes what the gate held back. */
@Command(name = "publish", description = "Publish a run that the gate held back; the reason is published with it.")
final class PublishVerb extends Verb {
    @Parameters(paramLabel = "RUN", description = "The run")
    private String run = "";

    @Option(names = "--accept", paramLabel = "REASON", required = true, description = "Why it is right")
    private String reason = "";

    @Override
    ExitCode work(Console console) throws IOException {
        if (reason.isBlank()) {
            throw new Refused("--accept says why the run is right; it may not be empty");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        return Attended.run(
                console,
                false,
                (stop, progress) -> new RunDesk(common.places(), stop, progress).accept(run, reason, threads));
    }
}
