package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the ledger of submissions, the one file of an input folder whose form is declared. */
public final class SubmissionLedger {

    private SubmissionLedger() {}

    /**
     * A line of the ledger.
     *
     * @param line 1-based line of the file
     * @param cells column name to trimmed cell
     */
    public record Line(int line, Map<String, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /** The lines of {@code submissions.csv} in an input folder; none where there is no such file. */
    public static List<Line> read(Path input) throws IOException {
        throw new UnsupportedOperationException(input.toString());
    }
}
