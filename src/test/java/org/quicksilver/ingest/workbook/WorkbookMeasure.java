package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.ingest.gate.Gate;

/**
 * Reads every file of a folder by the gate and the worker, compares what is read with Apache POI's user model, and prints
 * what became of them. Not a test: {@code bench/workbooks} runs it.
 */
public final class WorkbookMeasure {

    private static final BookLimits LIMITS = BookLimits.of((name, otherwise) -> otherwise);
    private static final int MEGABYTES = 512;
    private static final int SECONDS = 60;
    private static final long SLOW = 10_000;

    private final Path scratch;
    private final boolean asksPoi;
    private final WorkerProcess worker = new WorkerProcess(MEGABYTES, SECONDS);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int files;
    private int onlyOurs;
    private int readByPoi;
    private int readByBoth;
    private long cells;
    private long slowest;
    private String slowestFile = "";

    private WorkbookMeasure(Path scratch, boolean asksPoi) {
        this.asksPoi = asksPoi;
        this.scratch = scratch;
    }

    /** @param args the folder, {@code -v} to see every refusal, {@code --alone} not to ask POI */
    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("workbooks");
        WorkbookMeasure measure = new WorkbookMeasure(scratch, !List.of(args).contains("--alone"));
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            List<Path> sorted = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                measure.file(file, List.of(args).contains("-v"));
            }
        } finally {
            measure.worker.close();
        }
        measure.print();
    }

    private void file(Path file, boolean verbose) throws IOException {
        files++;
        long start = System.nanoTime();
        Optional<FrozenBook> frozen = Optional.empty();
        String outcome;
        Gate.Verdict verdict =
                new Gate(200, 2048).check(file, file.getFileName().toString(), Files.size(file));
        if (verdict.refusal().isPresent()) {
            outcome = "refused at the gate: " + verdict.refusal().get().reason();
        } else if (verdict.container().orElseThrow() == Gate.Container.TEXT) {
            outcome = "a text, read as such";
        } else {
            Path target = scratch.resolve("book.qsb");
            try {
                worker.convert(file, target, LIMITS);
                frozen = Optional.of(FrozenBook.open(target));
                outcome = "read";
            } catch (WorkbookRefused e) {
                outcome = "refused: " + e.reason();
                if (verbose) {
                    System.out.println(file.getFileName() + " " + e.reason() + " " + e.what());
                }
            }
        }
        long took = (System.nanoTime() - start) / 1_000_000;
        if (took > slowest) {
            slowest = took;
            slowestFile = file.getFileName().toString();
        }
        outcomes.merge(outcome, 1, Integer::sum);
        if (asksPoi) {
            compare(file, frozen, outcome, verbose);
        } else {
            System.out.printf("%-24s %6d ms  %s%n", file.getFileName(), took, outcome);
        }
    }

    private void compare(Path file, Optional<FrozenBook> frozen, String outcome, boolean verbose) {
        PoiOracle.Answer poi = PoiOracle.ask(file, frozen);
        if (poi.failure().isEmpty()) {
            readByPoi++;
            if (frozen.isPresent()) {
                readByBoth++;
                cells += poi.cells();
                poi.differences().forEach(d -> differences.add(file.getFileName() + " " + d));
            } else {
                missed.add(file.getFileName() + " " + outcome);
            }
        } else if (frozen.isPresent()) {
            onlyOurs++;
            if (verbose) {
                System.out.println(file.getFileName() + " only ours; POI says "
                        + poi.failure().get());
            }
        }
    }

    private void print() {
        System.out.println("files                           " + files);
        outcomes.forEach((what, n) -> System.out.printf("  %-30s%d%n", what, n));
        if (asksPoi) {
            printComparison();
        }
        System.out.println("slowest                         " + slowest + " ms, " + slowestFile
                + (slowest > SLOW ? " TOO SLOW" : ""));
    }

    private void printComparison() {
        System.out.println("read by POI's user model        " + readByPoi);
        System.out.println("  of these read by us           " + readByBoth);
        System.out.println("read by us only                 " + onlyOurs);
        System.out.println("cells compared                  " + cells);
        System.out.println("differences                     " + differences.size());
        differences.stream().limit(60).forEach(d -> System.out.println("  " + d));
        missed.forEach(m -> System.out.println("MISSED " + m));
    }
}
