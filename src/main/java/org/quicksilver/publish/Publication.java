package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quicksilver.publish.verify.Flaw;

/**
 * Publishes a run below an output folder in small actions, each of which does nothing when it is already done: write the
 * candidate, promote it (or set it aside), point to it. The caller puts its own transaction between promotion and
 * pointers' files, and may repeat every action after a crash.
 */
public final class Publication {

    /**
     * What a candidate amounts to.
     *
     * @param folder the hidden folder it was written to
     * @param rows rows by table path
     * @param checks the gate, sorted by name and severity
     * @param faults broken identities; none when it may be published
     */
    public record Candidate(Path folder, Map<String, Long> rows, List<Check> checks, List<Flaw> faults) {

        /** Whether it may be published. */
        public boolean passed() {
            throw new UnsupportedOperationException();
        }

        /** Whether it passed with warnings. */
        public boolean warned() {
            throw new UnsupportedOperationException();
        }
    }

    /** @param output the output folder, made when it is not there */
    public Publication(Path output) {
        throw new UnsupportedOperationException(output.toString());
    }

    /** Writes {@code runs/.RUN_ID.tmp} from nothing, makes it durable, verifies it and passes the gate. */
    public Candidate write(RunContents run) throws IOException {
        throw new UnsupportedOperationException(run.toString());
    }

    /** Renames the candidate to {@code runs/RUN_ID}. */
    public void promote(String runId) throws IOException {
        throw new UnsupportedOperationException(runId);
    }

    /** Keeps the candidate as {@code runs/.RUN_ID.rejected}. */
    public void setAside(String runId) throws IOException {
        throw new UnsupportedOperationException(runId);
    }

    /** Swaps {@code latest}; where links are not supported latest.json alone points. */
    public void point(String runId) throws IOException {
        throw new UnsupportedOperationException(runId);
    }

    /** Writes latest.json. */
    public void writeLatest(String runId) throws IOException {
        throw new UnsupportedOperationException(runId);
    }

    /** Writes run_index.csv whole. */
    public void writeIndex(List<IndexLine> runs) throws IOException {
        throw new UnsupportedOperationException(runs.toString());
    }
}
