package org.quicksilver.ingest.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a file was loaded, after Vitagliano et al., "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023: success, then
 * precision, recall and F1 of header cells, of records and of cells, as multisets. Cells of header and records are compared
 * lower-cased; the benchmark also brings numbers and dates to one form, which text that is kept verbatim does not need.
 *
 * @param success 1 unless the file could not be loaded
 * @param header precision, recall, F1
 * @param records precision, recall, F1
 * @param cells precision, recall, F1
 */
record LoadScore(double success, double[] header, double[] records, double[] cells) {

    static LoadScore of(List<String[]> clean, List<String[]> loaded) {
        return new LoadScore(
                1,
                compare(header(clean), header(loaded)),
                compare(records(clean), records(loaded)),
                compare(cells(clean), cells(loaded)));
    }

    /** The sum of the ten measures. */
    double sum() {
        double sum = success;
        for (double[] part : List.of(header, records, cells)) {
            sum += part[0] + part[1] + part[2];
        }
        return sum;
    }

    private static List<String> header(List<String[]> rows) {
        List<String> out = new ArrayList<>();
        for (String cell : rows.isEmpty() ? new String[0] : rows.get(0)) {
            out.add(cell.toLowerCase(Locale.ROOT));
        }
        return out;
    }

    private static List<String> records(List<String[]> rows) {
        List<String> out = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            out.add(String.join("", rows.get(i)).toLowerCase(Locale.ROOT));
        }
        return out;
    }

    private static List<String> cells(List<String[]> rows) {
        List<String> out = new ArrayList<>();
        rows.forEach(r -> out.addAll(List.of(r)));
        return out;
    }

    private static double[] compare(List<String> clean, List<String> loaded) {
        if (clean.isEmpty()) {
            return new double[] {1, 1, 1};
        }
        Map<String, Integer> left = new HashMap<>();
        clean.forEach(c -> left.merge(c, 1, Integer::sum));
        int common = 0;
        for (String cell : loaded) {
            int n = left.getOrDefault(cell, 0);
            if (n > 0) {
                common++;
                left.put(cell, n - 1);
            }
        }
        if (common == 0) {
            return new double[] {0, 0, 0};
        }
        double precision = (double) common / loaded.size();
        double recall = (double) common / clean.size();
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }
}
