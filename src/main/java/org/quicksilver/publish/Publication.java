package org.quicksilver.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.publish.verify.Flaw;

/**
 * Publishes a run below an output folder in small actions, each of which does nothing when it is already done: write the
 * candidate, promote it (or set it aside), point to it. The caller may repeat every action after a crash.
 */
public final class Publication {

    /**
     * What a candidate amounts to.
     *
     * @param folder the folder it was written to
     * @param rows rows by table path
     * @param checks the gate, sorted by name and severity
     * @param accepted whether a person accepted it whatever the gate says
     * @param faults broken identities; none when it may be published
     */
    public record Candidate(
            Path folder, Map<String, Long> rows, List<Check> checks, boolean accepted, List<Flaw> faults) {

        public Candidate {
            rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
            checks = List.copyOf(checks);
            faults = List.copyOf(faults);
        }

        /** Whether it may be published: nothing contradicts itself, and the gate let it pass or a person did. */
        public boolean passed() {
            return faults.isEmpty() && (accepted || !has(Check.Outcome.FAILED));
        }

        /** Whether the gate had something to say. */
        public boolean warned() {
            return has(Check.Outcome.WARNED);
        }

        /** How the gate came out. */
        public Check.Outcome gate() {
            return has(Check.Outcome.FAILED)
                    ? Check.Outcome.FAILED
                    : warned() ? Check.Outcome.WARNED : Check.Outcome.PASSED;
        }

        private boolean has(Check.Outcome outcome) {
            return checks.stream().anyMatch(check -> check.outcome() == outcome);
        }
    }

    private final Path output;
    private final Path runs;

    /** @param output the output folder, made when something is written */
    public Publication(Path output) {
        this.output = output;
        this.runs = output.resolve("runs");
    }

    /**
     * Writes {@code runs/.RUN_ID.tmp} from nothing, makes it durable, verifies it and passes the gate; when the run is
     * published already, says what that amounts to.
     *
     * @throws IOException when nothing could be written; then nothing is left
     */
    public Candidate write(RunContents run) throws IOException {
        String runId = run.facts().runId();
        Path hidden = hidden(runId, "tmp");
        if (isPromoted(runId)) {
            return PublishedRun.read(published(runId));
        }
        try {
            Files.createDirectories(runs);
            Disk.delete(hidden);
            Files.createDirectory(hidden);
            String basedOn = run.facts().basedOn();
            return new CandidateWriter(run, hidden, runs.resolve(basedOn.isEmpty() ? ".none" : basedOn)).write();
        } catch (IOException e) {
            throw clear(e, hidden);
        } catch (UncheckedIOException e) {
            throw clear(new IOException(e.getMessage(), e), hidden);
        }
    }

    private static IOException clear(IOException e, Path hidden) {
        try {
            Disk.delete(hidden);
        } catch (IOException left) {
            e.addSuppressed(left);
        }
        return new IOException(
                "Nothing was published: cannot write " + hidden + ": " + reason(e)
                        + ". Free space or correct permissions, then resume",
                e);
    }

    private static String reason(IOException e) {
        String file = e instanceof FileSystemException f && f.getReason() == null
                ? e.getClass().getSimpleName() + ": "
                : "";
        return file + e.getMessage();
    }

    /** Whether the run's folder is in its place. */
    public boolean isPromoted(String runId) {
        return Files.isDirectory(published(runId));
    }

    /** Renames the candidate to {@code runs/RUN_ID}. */
    public void promote(String runId) throws IOException {
        Path hidden = hidden(runId, "tmp");
        if (isPromoted(runId)) {
            Disk.delete(hidden);
            return;
        }
        Disk.rename(hidden, published(runId));
        Disk.delete(hidden(runId, "rejected"));
    }

    /** Keeps the candidate as {@code runs/.RUN_ID.rejected}. */
    public void setAside(String runId) throws IOException {
        Path hidden = hidden(runId, "tmp");
        if (Files.isDirectory(hidden)) {
            Disk.delete(hidden(runId, "rejected"));
            Disk.rename(hidden, hidden(runId, "rejected"));
        }
    }

    /** Where a candidate that was set aside is kept. */
    public Path rejected(String runId) {
        return hidden(runId, "rejected");
    }

    /** Where the run stands once published. */
    public Path published(String runId) {
        return runs.resolve(runId);
    }

    /** Swaps {@code latest}; where links are not supported latest.json alone points. */
    public void point(String runId) throws IOException {
        Path latest = output.resolve("latest");
        Path target = Path.of("runs", runId);
        if (pointsTo(latest).equals(Optional.of(target))) {
            return;
        }
        if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(latest)) {
            throw new IOException(latest + " is no link; move it away, then resume");
        }
        Path fresh = output.resolve(".latest.tmp");
        Files.deleteIfExists(fresh);
        try {
            Files.createSymbolicLink(fresh, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            return;
        }
        Disk.rename(fresh, latest);
    }

    private static Optional<Path> pointsTo(Path link) throws IOException {
        return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
    }

    /** Writes latest.json. */
    public void writeLatest(String runId) throws IOException {
        Map<String, Object> pointer = new LinkedHashMap<>();
        pointer.put("run_id", runId);
        pointer.put("path", "runs/" + runId);
        Disk.replace(output.resolve("latest.json"), Json.of(pointer));
    }

    /** Writes run_index.csv whole, sorted by run. */
    public void writeIndex(List<IndexLine> lines) throws IOException {
        Disk.replace(output.resolve("run_index.csv"), IndexLine.csv(lines));
    }

    private Path hidden(String runId, String end) {
        return runs.resolve("." + runId + "." + end);
    }
}
