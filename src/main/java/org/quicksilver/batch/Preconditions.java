package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Plan;

/** What must hold before a run begins. */
final class Preconditions {
    private Preconditions() {}

    /** The output and the state can be written to. */
    static void check(Places places) throws IOException {
        checkWritable(places.output(), "output", "--output");
        checkWritable(places.state(), "state", "--state");
    }

    /**
     * The files of the input.
     *
     * @throws NoInput when there is no folder, or no file that the job names
     */
    static List<SurveyFiles.Found> found(Plan plan, Places places) {
        Path input = places.input();
        if (!Files.isDirectory(input)) {
            throw new NoInput("There is no input folder " + input + "; name one with --input");
        }
        List<SurveyFiles.Found> found = new SurveyFiles(places.unpacked()).list(plan, input);
        if (found.stream().noneMatch(SurveyFiles.Found::matched)) {
            throw new NoInput(
                    "No file below " + input + " is one that the job names: " + String.join(", ", plan.files()));
        }
        return found;
    }

    private static void checkWritable(Path folder, String what, String option) throws IOException {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".probe", "");
            Files.delete(probe);
        } catch (IOException e) {
            throw new IOException(
                    "The " + what + " folder " + folder + " cannot be written to (" + e.getMessage()
                            + "); make it writable, or name another with " + option,
                    e);
        }
    }
}
