package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how far a run is, so that others may know without the database; a disk that is full stops no run here. */
final class StatusFile implements RunProgress {
    private static final Logger LOG = LoggerFactory.getLogger(StatusFile.class);
    private static final long EVERY_MILLIS = 500;

    private final Path folder;
    private final String runId;
    private final String startedAt;
    private final List<StepReport> done = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String step = "";
    private String stepStartedAt = "";
    private String status = "running";
    private long advanced;
    private long total;
    private long writtenAt;

    StatusFile(Path folder, String runId, String startedAt) {
        this.folder = folder;
        this.runId = runId;
        this.startedAt = startedAt;
    }

    @Override
    public synchronized void runStarted(String id) {
        write();
    }

    @Override
    public synchronized void stepStarted(String name) {
        step = name;
        stepStartedAt = Clock.now();
        advanced = 0;
        total = 0;
        write();
    }

    @Override
    public synchronized void advanced(String name, long items, long of) {
        advanced = items;
        total = of;
        if (System.currentTimeMillis() - writtenAt >= EVERY_MILLIS) {
            write();
        }
    }

    @Override
    public synchronized void stepEnded(StepReport report) {
        done.removeIf(r -> r.step().equals(report.step()));
        done.add(report);
        step = "";
        write();
    }

    @Override
    public synchronized void warned(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    @Override
    public synchronized void runEnded(String how) {
        status = how;
        step = "";
        write();
    }

    private void write() {
        writtenAt = System.currentTimeMillis();
        RunStatusReport report = new RunStatusReport(
                runId,
                status,
                ProcessHandle.current().pid(),
                startedAt,
                Clock.now(),
                step,
                stepStartedAt,
                advanced,
                total,
                done,
                warnings);
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("." + runId + ".tmp");
            Files.write(fresh, Json.bytes(report));
            Files.move(
                    fresh,
                    folder.resolve(runId + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The status file of the run cannot be written: {}", e.getMessage());
        }
    }
}
