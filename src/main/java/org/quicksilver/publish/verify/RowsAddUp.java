package org.quicksilver.publish.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.consolidate.TableSchema;
import tools.jackson.databind.JsonNode;

/**
 * Rows read = accepted + rejected + ignored + blank, per sheet, per file and in all; every row that is not blank has one line
 * in source_records.csv.
 */
final class RowsAddUp implements Identity {

    private static final String RECORDS = "tables/source_records.csv";
    private static final String FILES = "quality/source_files.csv";
    private static final String SHEETS = "quality/sheets.csv";
    private static final List<String> DISPOSITIONS = List.of("accepted", "rejected", "ignored");
    private static final List<String> COUNTS =
            List.of("rows_read", "rows_accepted", "rows_rejected", "rows_ignored", "rows_blank");

    private final Map<List<String>, long[]> listed = byPlace();
    private final Map<List<String>, long[]> sheets = byPlace();
    private final Map<List<String>, long[]> files = byPlace();
    private final KeyTable places = new KeyTable();
    private final JsonNode counts;
    private final Flaws flaws;

    RowsAddUp(JsonNode manifest, Flaws flaws) {
        this.counts = manifest.path("counts");
        this.flaws = flaws;
    }

    private static Map<List<String>, long[]> byPlace() {
        return new TreeMap<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
    }

    @Override
    public Optional<Observer> observe(TableSchema schema) {
        return switch (schema.path()) {
            case RECORDS -> Optional.of(records(schema));
            case FILES -> Optional.of(counted(schema, files, false));
            case SHEETS -> Optional.of(counted(schema, sheets, true));
            default -> Optional.empty();
        };
    }

    private Observer records(TableSchema schema) {
        int file = Position.of(schema, "source_file");
        int sheet = Position.of(schema, "sheet");
        int row = Position.of(schema, "row_no");
        int disposition = Position.of(schema, "disposition");
        Map<String, Map<String, long[]>> bySheet = new HashMap<>();
        return (no, cells) -> {
            int kind = DISPOSITIONS.indexOf(cells.get(disposition));
            if (kind >= 0) {
                bySheet.computeIfAbsent(cells.get(file), key -> new HashMap<>())
                        .computeIfAbsent(
                                cells.get(sheet),
                                key -> listed.computeIfAbsent(List.of(cells.get(file), key), k -> new long[3]))[kind]++;
            }
            if (!places.putIfAbsent(KeyTable.hash(cells.get(file), cells.get(sheet), cells.get(row)), (int) no)) {
                flaws.add(
                        RECORDS,
                        no,
                        "the row is listed twice: " + cells.get(file) + " " + cells.get(sheet) + " " + cells.get(row));
            }
        };
    }

    private Observer counted(TableSchema schema, Map<List<String>, long[]> into, boolean bySheet) {
        int file = Position.of(schema, "source_file");
        int sheet = Position.of(schema, "sheet");
        int[] at = Position.of(schema, COUNTS);
        return (no, cells) -> {
            long[] numbers = new long[at.length];
            for (int i = 0; i < at.length; i++) {
                numbers[i] = at[i] < 0 ? 0 : Position.number(cells.get(at[i]));
            }
            if (numbers[0] != numbers[1] + numbers[2] + numbers[3] + numbers[4]) {
                flaws.add(schema.path(), no, "rows read are not accepted + rejected + ignored + blank");
            }
            into.put(bySheet ? List.of(cells.get(file), cells.get(sheet)) : List.of(cells.get(file)), numbers);
        };
    }

    @Override
    public void finish() {
        listed.forEach((place, found) -> compare(SHEETS, place, found, sheets.get(place)));
        sheets.forEach((place, counted) -> {
            if (!listed.containsKey(place)) {
                compare(SHEETS, place, new long[3], counted);
            }
        });
        Map<List<String>, long[]> sums = byPlace();
        sheets.forEach((place, numbers) -> add(sums.computeIfAbsent(place.subList(0, 1), k -> new long[5]), numbers));
        files.forEach((place, numbers) -> {
            if (!java.util.Arrays.equals(numbers, sums.getOrDefault(place, new long[5]))) {
                flaws.add(FILES, 0, place.get(0) + ": its rows are not the sum of its sheets");
            }
        });
        long[] all = new long[5];
        files.values().forEach(numbers -> add(all, numbers));
        for (int i = 0; i < COUNTS.size(); i++) {
            if (counts.path(COUNTS.get(i)).asLong(-1) != all[i]) {
                flaws.add("manifest.json", 0, COUNTS.get(i) + " is not the sum over all files, " + all[i]);
            }
        }
    }

    private void compare(
            String table, List<String> place, long[] found, long @org.jspecify.annotations.Nullable [] counted) {
        for (int i = 0; i < 3; i++) {
            long said = counted == null ? 0 : counted[i + 1];
            if (found[i] != said) {
                flaws.add(
                        table,
                        0,
                        String.join("!", place) + ": " + said + " rows " + DISPOSITIONS.get(i) + ", listed in "
                                + RECORDS + " are " + found[i]);
            }
        }
    }

    private static void add(long[] sum, long[] numbers) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += numbers[i];
        }
    }
}
