package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.StateDatabase;
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

    /** Refuses to go on with what another version of the program began. */
    static void checkCode(RunRow run) {
        if (!run.codeVersion().equals(CodeVersion.current())) {
            throw new Refused("The run " + run.id() + " was made by " + run.codeVersion() + ", this is "
                    + CodeVersion.current() + "; start a new one with: quicksilver run");
        }
    }

    /** Refuses to take something up where there is no state. */
    static void checkState(Places places) {
        if (places.url().startsWith("jdbc:h2:") && !Files.exists(StateDatabase.file(places.state()))) {
            throw new Refused("There is no state in " + places.state() + "; start a run with: quicksilver run");
        }
    }

    /** Refuses a round that the job does not have. */
    static void checkRound(Plan plan, RunOptions options) {
        if (!options.round().isEmpty() && plan.round(options.round()).isEmpty()) {
            throw new Refused("The job has no round " + options.round() + "; it has "
                    + String.join(
                            ", ", plan.rounds().stream().map(Plan.Round::code).toList()));
        }
    }
}
