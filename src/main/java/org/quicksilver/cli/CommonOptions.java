package org.quicksilver.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.Places;
import org.quicksilver.batch.PlacesFinder;
import picocli.CommandLine.Option;

/** What every verb takes. */
final class CommonOptions {
    @Option(names = "--job", paramLabel = "FILE", description = "Job file (default: jobs/mechanisms.yaml)")
    private @Nullable Path job;

    @Option(names = "--output", paramLabel = "DIR", description = "Where runs are published (default: output)")
    private @Nullable Path output;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder of the embedded database, or jdbc:postgresql:... (default: OUTPUT/.state)")
    private @Nullable String state;

    @Option(names = "--json", description = "Results as JSON, one object a line")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    boolean isJson() {
        return json;
    }

    Places places(@Nullable Path input) {
        return PlacesFinder.find(job, input, output, state);
    }

    Places places() {
        return places(null);
    }
}
