package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.List;
import org.quicksilver.record.FileReading;

/** Says why there is nothing to consolidate, file by file. */
final class NothingReadable {
    private static final int LISTED = 20;

    private NothingReadable() {}

    static String message(Path input, List<FileReading> readings) {
        StringBuilder out = new StringBuilder("No file below " + input + " can be read");
        readings.stream()
                .limit(LISTED)
                .forEach(r -> out.append(System.lineSeparator())
                        .append("  ")
                        .append(r.sourceFile())
                        .append(": ")
                        .append(r.reason())
                        .append(r.message().isEmpty() ? "" : ", " + r.message()));
        if (readings.size() > LISTED) {
            out.append(System.lineSeparator())
                    .append("  and ")
                    .append(readings.size() - LISTED)
                    .append(" more");
        }
        return out.toString();
    }
}
