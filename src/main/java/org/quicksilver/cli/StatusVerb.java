package org.quicksilver.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.RunProgress.StepReport;
import org.quicksilver.batch.RunStatusReport;
import org.quicksilver.batch.RunStatuses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one run step by step. */
@Command(name = "status", description = "Show one run step by step; works while a run is going.")
final class StatusVerb extends Verb {
    @Parameters(paramLabel = "RUN", arity = "0..1", defaultValue = "", description = "The run (default: the last one)")
    private String run = "";

    @Override
    ExitCode work(Console console) throws IOException {
        RunStatuses statuses = new RunStatuses(common.places());
        Optional<RunStatusReport> found = statuses.of(run);
        if (found.isEmpty()) {
            if (run.isEmpty()) {
                console.line("There is no run yet; start one with: quicksilver run");
                return ExitCode.DONE;
            }
            throw new Refused("There is no run " + run + "; see them with: quicksilver runs");
        }
        RunStatusReport report = found.get();
        if (console.isJson()) {
            console.object(report);
        } else {
            lines(report, statuses).forEach(console::line);
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(RunStatusReport report, RunStatuses statuses) throws IOException {
        List<String> lines = new ArrayList<>();
        for (StepReport step : report.steps()) {
            lines.add(LineProgress.text(step)
                    + statuses.median(step.step(), report.runId())
                            .map(m -> String.format(Locale.ROOT, " (median %.1f s)", m))
                            .orElse(""));
        }
        if (!report.step().isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s running   %,d%s since %s",
                    report.step(),
                    report.done(),
                    report.total() > 0 ? String.format(Locale.ROOT, " of %,d", report.total()) : "",
                    report.stepStartedAt()));
        }
        Optional.ofNullable(report.warnings()).orElse(List.of()).forEach(w -> lines.add("warning: " + w));
        boolean dead = report.status().equals("running") && !statuses.isAlive();
        lines.add("run " + report.runId() + ", started " + report.startedAt() + ": "
                + (dead ? "killed; go on with: quicksilver resume " + report.runId() : report.status()));
        return lines;
    }
}
