package org.quicksilver.ingest.bench;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads one CSV with opencsv alone, and prints CPU seconds and cells. */
final class PlainOpencsv {

    private PlainOpencsv() {}

    public static void main(String[] args) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long cells = 0;
        try (CSVReader in = new CSVReaderBuilder(Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8))
                .withCSVParser(new RFC4180Parser())
                .build()) {
            for (String[] row = in.readNext(); row != null; row = in.readNext()) {
                cells += row.length;
            }
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf(Locale.ROOT, "%.2f %d%n", (end - start) / 1e9, cells);
    }
}
