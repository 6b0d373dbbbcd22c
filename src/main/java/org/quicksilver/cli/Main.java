package org.quicksilver.cli;

import org.quicksilver.batch.CodeVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. The command is parsed before anything heavy starts. */
@Command(
        name = "quicksilver",
        description =
                "Consolidates survey files into tables and statistics in which every figure can be traced to a cell.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            RunVerb.class,
            ResumeVerb.class,
            RerunVerb.class,
            RunsVerb.class,
            StatusVerb.class,
            InspectVerb.class,
            ResolveVerb.class,
            ReviewVerb.class,
            PublishVerb.class,
            VerifyVerb.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or faulty job file, 3 warnings (--strict),",
            "  4 held back by the gate, 5 no readable input, 6 another run holds the lock, 130 and 143 stopped."
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, for example: quicksilver run");
    }

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new Failures());
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.AUTO));
        line.getCommandSpec().versionProvider(() -> new String[] {CodeVersion.current()});
        return line;
    }
}
