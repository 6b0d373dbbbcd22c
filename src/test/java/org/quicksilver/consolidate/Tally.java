package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The statistics of some entities, with their rows at hand. */
final class Tally {

    /** A row of the summary by column. */
    record Row(Map<String, String> cells) {
        String id() {
            return cell("statistic_id");
        }

        String value() {
            return cell("value");
        }

        String min() {
            return cell("value_min");
        }

        String max() {
            return cell("value_max");
        }

        String members() {
            return cell("n_members");
        }

        String notStated() {
            return cell("n_not_stated");
        }

        String status() {
            return cell("obs_status");
        }

        String cell(String column) {
            return cells.getOrDefault(column, "?");
        }
    }

    private final Statistics statistics = new Statistics(Books.PLAN, "r2", "2020-12-31", measured -> "");
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<List<String>>> members = new TreeMap<>();
    private final List<String> memberKeys = new ArrayList<>();

    void add(String id, Map<String, List<String>> codes, Map<String, String> measures) {
        Side whole = new Side(codes, measures);
        add(id, whole, List.of(whole));
    }

    void add(String id, Side whole, List<Side> rounds) {
        statistics.add(id, whole, rounds);
    }

    void pending(String left, String right) {
        statistics.pending(left, right);
    }

    Recount recount() {
        return statistics.recount();
    }

    void finish() {
        TableSchema summary = statistics.schemas().get(0);
        statistics.finish((table, cells) -> {
            if (table.equals(summary.path())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(summary.columns().get(i).name(), cells.get(i));
                }
                rows.add(new Row(row));
            } else {
                members.computeIfAbsent(cells.get(0), k -> new ArrayList<>()).add(cells);
                memberKeys.add(cells.get(0) + " " + cells.get(1));
            }
        });
    }

    List<Row> rows() {
        return rows;
    }

    List<String> memberKeys() {
        return memberKeys;
    }

    List<List<String>> members(Row row) {
        return members.getOrDefault(row.id(), List.of());
    }

    BigDecimal sumOfMembers(Row row) {
        return members(row).stream().map(m -> new BigDecimal(m.get(2))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<Row> find(String table, String... codes) {
        return rows.stream()
                .filter(r -> r.cell("table_id").equals(table))
                .filter(r -> {
                    for (int i = 0; i < codes.length; i += 2) {
                        if (!r.cell(codes[i]).equals(codes[i + 1])) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst();
    }

    Row row(String table, String... codes) {
        return find(table, codes).orElseThrow(() -> new AssertionError(table + " has no cell " + List.of(codes)));
    }
}
