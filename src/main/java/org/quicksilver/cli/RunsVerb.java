package org.quicksilver.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quicksilver.batch.RunHistory;
import picocli.CommandLine.Command;

/** Lists past runs. */
@Command(name = "runs", description = "List past runs.")
final class RunsVerb extends Verb {
    @Override
    ExitCode work(Console console) throws IOException {
        List<Map<String, String>> runs = RunHistory.of(common.places());
        if (console.isJson()) {
            runs.forEach(console::object);
            return ExitCode.DONE;
        }
        runs.forEach(run -> console.line(String.format(
                Locale.ROOT,
                "%-24s %-10s %8s s  %8s rows  %8s rejected  %8s made  %s",
                run.get("run_id"),
                run.get("status"),
                run.get("seconds"),
                run.get("rows_read"),
                run.get("rows_rejected"),
                run.get("entities"),
                run.get("gate"))));
        if (runs.isEmpty()) {
            console.line("There is no run yet; start one with: quicksilver run");
        }
        return ExitCode.DONE;
    }
}
