package org.quicksilver.ingest;

import java.nio.file.Path;
import java.util.List;
import org.quicksilver.plan.Plan;

/** Lists the files below an input folder, hashed, in order of path. */
public final class SurveyFiles {

    /** Name of the ledger of submissions at the top of the input folder; it is no survey file. */
    public static final String LEDGER = "submissions.csv";

    /**
     * A file below the input folder.
     *
     * @param path path below the input folder, NFC, with {@code /}
     * @param file where it is
     * @param size bytes
     * @param sha256 lower-case hex SHA-256 of its bytes; empty when it may not be read
     * @param matched whether a pattern of the job names it
     */
    public record Found(String path, Path file, long size, String sha256, boolean matched) {}

    /** Every regular file below the folder, the ledger apart, in order of path; links that lead out are not followed. */
    public List<Found> list(Plan plan, Path input) {
        throw new UnsupportedOperationException(plan.job() + input);
    }
}
