package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.publish.explain.Explanations;
import org.quicksilver.publish.explain.Story;

/** Explains what the last published run, or another one, says. */
public final class Explainer {
    private final Path run;

    /**
     * @param runId the run; empty for the last published one
     * @throws Refused when there is no such run
     */
    public Explainer(Places places, String runId) {
        this.run = runId.isEmpty()
                ? places.output().resolve("latest")
                : places.output().resolve("runs").resolve(runId);
        if (!Files.exists(run.resolve("manifest.json"))) {
            throw new Refused(
                    runId.isEmpty()
                            ? "No run is published in " + places.output() + " yet; start one with: quicksilver run"
                            : "There is no run " + runId + "; see them with: quicksilver runs");
        }
    }

    /** An explanation: its components for programs, its lines for people. */
    public record Told(Object story, List<String> lines) {}

    /**
     * Explains an entity, a source record, a row, or two source records.
     *
     * @param what one or two words
     * @throws Refused when the run has no such thing
     */
    public List<Told> explain(List<String> what) throws IOException {
        Explanations explanations = new Explanations(run);
        List<Story> stories = what.size() == 1
                ? explanations.of(what.get(0))
                : explanations.of(what.get(0), what.get(1)).stream().toList();
        if (stories.isEmpty()) {
            throw new Refused(
                    what.size() == 1
                            ? "The run knows no " + what.get(0)
                                    + ": give an id of its tables, or FILE[!SHEET]:ROW with a file of"
                                    + " quality/source_files.csv"
                            : "The run has not accepted both " + what.get(0) + " and " + what.get(1)
                                    + ": give two different ids of tables/source_records.csv");
        }
        return stories.stream().map(s -> new Told(s, s.lines())).toList();
    }
}
