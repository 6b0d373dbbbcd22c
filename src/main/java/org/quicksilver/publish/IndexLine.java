package org.quicksilver.publish;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.quicksilver.publish.table.Decimals;

/**
 * A line of run_index.csv.
 *
 * @param runId id of the run
 * @param status completed, failed, stopped, abandoned, rejected
 * @param startedAt RFC 3339 time in UTC
 * @param finishedAt RFC 3339 time in UTC; empty when it did not
 * @param seconds how long it took
 * @param codeVersion version of the program
 * @param filesRead files read
 * @param rowsRead rows read, blank ones included
 * @param accepted rows accepted
 * @param rejected rows rejected
 * @param entities entities made
 * @param gate passed, warned, failed; empty when it did not come to that
 * @param published whether it was published
 */
public record IndexLine(
        String runId,
        String status,
        String startedAt,
        String finishedAt,
        double seconds,
        String codeVersion,
        long filesRead,
        long rowsRead,
        long accepted,
        long rejected,
        long entities,
        String gate,
        boolean published) {

    private static final List<String> HEADER = List.of(
            "run_id",
            "status",
            "started_at",
            "finished_at",
            "seconds",
            "code_version",
            "files_read",
            "rows_read",
            "rows_accepted",
            "rows_rejected",
            "entities",
            "gate",
            "published");

    /** The whole index, sorted by run. */
    static String csv(List<IndexLine> lines) {
        StringWriter text = new StringWriter();
        try (CSVWriter csv = new CSVWriter(text, ',', '"', '"', "\n")) {
            csv.writeNext(HEADER.toArray(String[]::new), false);
            lines.stream()
                    .sorted(Comparator.comparing(IndexLine::runId))
                    .forEach(line -> csv.writeNext(line.cells().toArray(String[]::new), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> cells() {
        return List.of(
                runId,
                status,
                startedAt,
                finishedAt,
                Decimals.of(seconds, 3),
                codeVersion,
                String.valueOf(filesRead),
                String.valueOf(rowsRead),
                String.valueOf(accepted),
                String.valueOf(rejected),
                String.valueOf(entities),
                gate,
                String.valueOf(published));
    }
}
