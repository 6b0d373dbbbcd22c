package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.quicksilver.batch.ReviewImport;
import org.quicksilver.batch.ReviewReport;
import org.quicksilver.batch.ReviewReport.Outcome;
import org.quicksilver.batch.RunProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes answers in. */
@Command(
        name = "import",
        description =
                "Take the answers of a review workbook, or of a CSV file, in; the next run applies them. It may be"
                        + " filled in partly, reordered and taken in again.",
        footer = {
            "",
            "Exit codes: 0 all answers taken or known, 4 some refused, each told with its row; the rest is taken."
        })
final class ReviewImportVerb extends Verb {
    @Parameters(paramLabel = "FILE", description = "The workbook or CSV file that came back")
    private Path file = Path.of("");

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who answered, where a row does not say so")
    private String reviewer = "";

    @Override
    ExitCode work(Console console) throws IOException {
        RunProgress teller = new RunProgress() {
            @Override
            public void warned(String sentence) {
                console.note(sentence);
            }
        };
        ReviewReport report = new ReviewImport(common.places(), teller).take(file, reviewer);
        if (console.isJson()) {
            objects(report, console);
        } else {
            lines(report, console);
        }
        return report.count(Outcome.REFUSED) == 0 ? ExitCode.DONE : ExitCode.HELD_BACK;
    }

    private static void objects(ReviewReport report, Console console) {
        report.rows().forEach(row -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("sheet", row.sheet());
            object.put("row", row.row());
            object.put("outcome", row.outcome().name().toLowerCase(Locale.ROOT));
            object.put("decision_id", row.decisionId());
            object.put("what", row.what());
            object.put("todo", row.todo());
            console.object(object);
        });
        report.contradictions().forEach(contradiction -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("contradiction", contradiction.sentence());
            object.put("decisions", contradiction.judgements());
            console.object(object);
        });
    }

    private void lines(ReviewReport report, Console console) {
        report.rows().stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .forEach(row -> console.line(file + (row.sheet().isEmpty() ? "" : "!" + row.sheet()) + ":" + row.row()
                        + ": " + row.what() + "; " + row.todo()));
        report.contradictions()
                .forEach(contradiction ->
                        console.line("Contradiction, not applied until it is settled: " + contradiction.sentence()));
        long known = report.count(Outcome.KNOWN) + report.count(Outcome.OUTDATED);
        long taken = report.count(Outcome.TAKEN) + report.count(Outcome.REPLACED);
        console.line(taken + " answers taken (" + report.count(Outcome.REPLACED) + " in the place of earlier ones), "
                + known + " known before (" + report.count(Outcome.OUTDATED) + " decided otherwise since), "
                + report.count(Outcome.REFUSED) + " refused, " + report.blank() + " rows without an answer");
        if (taken > 0) {
            console.line("The next run applies them: quicksilver run");
        }
    }
}
