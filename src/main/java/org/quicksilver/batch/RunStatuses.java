package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quicksilver.batch.store.Json;

/** How far runs are, from their status files alone: it works while a run is going. */
public final class RunStatuses {
    private static final String SUFFIX = ".json";

    private final Places places;

    public RunStatuses(Places places) {
        this.places = places;
    }

    /**
     * The status of a run.
     *
     * @param runId the run; empty for the last one
     */
    public Optional<RunStatusReport> of(String runId) throws IOException {
        List<Path> files = files();
        return files.stream()
                .filter(f -> runId.isEmpty() || f.getFileName().toString().equals(runId + SUFFIX))
                .reduce((a, b) -> b)
                .map(this::read);
    }

    /** Median duration of a step over the earlier runs that completed it, in seconds; empty when there is none. */
    public Optional<Double> median(String step, String beforeRunId) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (Path file : files()) {
            if (file.getFileName().toString().compareTo(beforeRunId) < 0) {
                read(file).steps().stream()
                        .filter(s -> s.step().equals(step) && s.outcome().equals("completed"))
                        .forEach(s -> seconds.add(s.seconds()));
            }
        }
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    /** Whether a run that stands as running does: its process holds the lock. */
    public boolean isAlive() {
        return RunLock.isHeld(places.lock());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(places.statuses())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(places.statuses())) {
            return all.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private RunStatusReport read(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file), RunStatusReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
