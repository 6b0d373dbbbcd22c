package org.quicksilver.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks people about what no rule decides. */
@Command(
        name = "review",
        description = "Write pairs and words that wait for a person to a workbook, and take the answers back in.",
        synopsisSubcommandLabel = "export|import",
        subcommands = {ReviewExportVerb.class, ReviewImportVerb.class})
final class ReviewVerb implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say export or import, for example: quicksilver review export");
    }
}
