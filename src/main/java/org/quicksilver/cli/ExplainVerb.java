package org.quicksilver.cli;

import java.io.IOException;
import java.util.List;
import org.quicksilver.batch.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what a run says. */
@Command(
        name = "explain",
        description = "Why an entity looks as it does, what became of a row, or why two records are (not) the same.")
final class ExplainVerb extends Verb {
    @Parameters(
            arity = "1..2",
            paramLabel = "WHAT",
            description = "An entity's id, FILE[!SHEET]:ROW, or the ids of two source records")
    private List<String> what = List.of();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            defaultValue = "",
            description = "The run (default: the last published)")
    private String run = "";

    @Override
    ExitCode work(Console console) throws IOException {
        for (Explainer.Told told : new Explainer(common.places(), run).explain(what)) {
            console.result(told.story(), told.lines());
        }
        return ExitCode.DONE;
    }
}
