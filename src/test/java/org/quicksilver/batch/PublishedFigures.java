package org.quicksilver.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every figure of a published run, and what is another in a later one, worked out from the files alone. */
final class PublishedFigures {
    private static final Set<String> WORDS = Set.of("first_year", "last_year", "gap", "response");

    private final Map<String, String> figures = new TreeMap<>();

    private PublishedFigures() {}

    static PublishedFigures of(Path run) throws IOException {
        PublishedFigures figures = new PublishedFigures();
        for (Map<String, String> row : PublishedTable.rows(run.resolve("statistics/summary.csv"))) {
            String table = row.get("table_id");
            String id = "\t" + row.get("statistic_id");
            figures.put(table + id, row, "value");
            figures.put(table + " range" + id + " least", row, "value_min");
            figures.put(table + " range" + id + " most", row, "value_max");
        }
        figures.read(run, "coverage_by_party", List.of("iso3"));
        figures.read(run, "reporting_by_respondent", List.of("respondent_id", "round"));
        return figures;
    }

    private void read(Path run, String table, List<String> key) throws IOException {
        Path file = run.resolve("statistics").resolve(table + ".csv");
        if (Files.exists(file)) {
            for (Map<String, String> row : PublishedTable.rows(file)) {
                String id = key.stream().map(row::get).collect(Collectors.joining(" "));
                row.keySet().stream()
                        .filter(column -> !key.contains(column))
                        .forEach(column -> put(table + "\t" + id + "\t" + column, row, column));
            }
        }
    }

    private void put(String figure, Map<String, String> row, String column) {
        figures.put(figure, row.getOrDefault(column, ""));
    }

    /** What review_effects.csv tells of an answer, as far as it is about these figures. */
    Map<String, String> told(Map<String, String> effect) {
        Map<String, String> told = new TreeMap<>(effect);
        told.keySet().retainAll(Set.of("counted", "effect", "n_figures", "figures_by_table"));
        return told;
    }

    /** The same as a later run shows it. */
    Map<String, String> changes(PublishedFigures later) {
        BigDecimal weight = BigDecimal.ZERO.setScale(6);
        Map<String, Integer> tables = new TreeMap<>();
        Set<String> all = new TreeSet<>(figures.keySet());
        all.addAll(later.figures.keySet());
        for (String figure : all) {
            BigDecimal share = share(figure, figures.getOrDefault(figure, ""), later.figures.getOrDefault(figure, ""));
            if (share.signum() > 0) {
                weight = weight.add(share);
                tables.merge(figure.substring(0, figure.indexOf('\t')), 1, Integer::sum);
            }
        }
        return new TreeMap<>(Map.of(
                "counted", "whole",
                "effect", weight.toPlainString(),
                "n_figures",
                        Integer.toString(
                                tables.values().stream().mapToInt(n -> n).sum()),
                "figures_by_table",
                        tables.entrySet().stream()
                                .map(t -> t.getKey() + " " + t.getValue())
                                .collect(Collectors.joining("; "))));
    }

    private static BigDecimal share(String figure, String now, String then) {
        if (now.equals(then)) {
            return BigDecimal.ZERO;
        }
        if (WORDS.contains(figure.substring(figure.lastIndexOf('\t') + 1))) {
            return BigDecimal.ONE;
        }
        BigDecimal before = number(now);
        BigDecimal after = number(then);
        BigDecimal most = before.abs().max(after.abs());
        return most.signum() == 0
                ? BigDecimal.ZERO
                : after.subtract(before).abs().divide(most, 6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    /** Sum of the values of a table. */
    BigDecimal sum(String table) {
        return figures.entrySet().stream()
                .filter(f -> f.getKey().startsWith(table + "\t"))
                .map(f -> number(f.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
