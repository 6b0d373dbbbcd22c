package org.quicksilver.ingest.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Hashes, detects and reads one file, and prints CPU seconds and what came of it. */
final class ReadFile {

    private ReadFile() {}

    public static void main(String[] args) throws Exception {
        Path job = Path.of(System.getProperty("bench.job", "jobs/mechanisms.yaml"));
        Plan plan = PlanReader.read(job, job.resolveSibling("vocabularies"));
        Path state = Files.createTempDirectory("bench-state");
        try (WorkbookStore store = new WorkbookStore(state, 512, 60)) {
            SurveyReader reader = new SurveyReader(plan, store);
            long start = cpu();
            SurveyFiles.Found file = SurveyFiles.one(Path.of(args[0]));
            long hashed = cpu();
            FileReading reading = reader.detect(file);
            long detected = cpu();
            Map<RowKind, Integer> kinds = new EnumMap<>(RowKind.class);
            int problems = 0;
            for (TableReading table : reading.tables()) {
                try (RowCursor rows = reader.open(file, reading, table)) {
                    for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                        kinds.merge(row.kind(), 1, Integer::sum);
                        problems += row.problem().isPresent() ? 1 : 0;
                    }
                }
            }
            long read = cpu();
            if (args.length > 1) {
                System.out.printf(
                        Locale.ROOT,
                        "hash %.2f detect %.2f read %.2f%n",
                        (hashed - start) / 1e9,
                        (detected - hashed) / 1e9,
                        (read - detected) / 1e9);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.2f %s %s %s problems %d%n",
                    (read - start) / 1e9,
                    reading.disposition(),
                    reading.reason(),
                    kinds,
                    problems);
        }
        Files.delete(state);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
