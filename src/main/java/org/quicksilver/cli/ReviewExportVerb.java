package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.ReviewExport;
import org.quicksilver.batch.ReviewExport.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the questions of the last published run. */
@Command(
        name = "export",
        description =
                "Write the uncertain pairs, the unresolved values and the columns of the last published run to a workbook,"
                        + " those first that change the most published figures.")
final class ReviewExportVerb extends Verb {
    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to: .xlsx, or .csv (default: OUTPUT/review/review-RUN_ID.xlsx); never overwritten")
    private @Nullable Path to;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many pairs, values, columns and conflicts at most; 0 for all (default: 1000)")
    private int most;

    @Override
    ExitCode work(Console console) throws IOException {
        if (most < 0) {
            throw new Refused("--most is a number of questions, or 0 for all, not " + most);
        }
        Written written = new ReviewExport(common.places()).write(Optional.ofNullable(to), most);
        console.result(written, lines(written));
        return ExitCode.DONE;
    }

    private static List<String> lines(Written written) {
        List<String> lines = new ArrayList<>();
        lines.add("Questions of the run " + written.runId() + ": " + written.pairs() + " pairs, " + written.values()
                + " values, " + written.columns() + " columns, " + written.conflicts() + " conflicts; " + written.open()
                + " wait for an answer");
        if (written.leftOut() > 0) {
            lines.add(written.leftOut() + " more are left out; ask for all with --most 0");
        }
        lines.add("Written to " + written.file() + "; take the answers in with: quicksilver review import FILE");
        return lines;
    }
}
