package org.quicksilver.ingest;

import java.nio.file.Path;
import java.util.List;
import org.quicksilver.plan.Plan;

/** Lists the files below an input folder, hashed, in order of path. */
public final class SurveyFiles {

    /**
     * A file below the input folder.
     *
     * @param path path below the input folder, NFC, with {@code /}
     * @param file where it is
     * @param size bytes
     * @param sha256 lower-case hex SHA-256 of its bytes
     * @param matched whether a pattern of the job names it
     */
    public record Found(String path, Path file, long size, String sha256, boolean matched) {}

    public List<Found> list(Plan plan, Path input) {
        throw new UnsupportedOperationException(plan.job() + input);
    }
}
