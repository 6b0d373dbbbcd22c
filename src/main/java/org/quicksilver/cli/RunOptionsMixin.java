package org.quicksilver.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.RunOptions;
import picocli.CommandLine.Option;

/** What verbs that make a run take. */
final class RunOptionsMixin {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Date at which Parties are taken (default: end of the latest round present)")
    private String asOf = "";

    @Option(
            names = "--round",
            paramLabel = "R",
            defaultValue = "",
            description = "Round to report on (default: the latest present)")
    private String round = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads that work (default: one a processor); changes no byte of the result")
    private int threads;

    @Option(names = "--strict", description = "Exit with 3 when there are warnings")
    private boolean strict;

    boolean isStrict() {
        return strict;
    }

    int threads() {
        return Threads.of(threads);
    }

    RunOptions options(boolean force, boolean retrain) {
        if (!asOf.isEmpty()) {
            try {
                LocalDate.parse(asOf);
            } catch (DateTimeParseException e) {
                throw new Refused("--as-of is a date such as 2020-12-31, not " + asOf);
            }
        }
        return new RunOptions(asOf, round, threads(), force, retrain);
    }
}
