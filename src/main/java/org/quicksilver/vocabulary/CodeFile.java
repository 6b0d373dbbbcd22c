package org.quicksilver.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads and checks the rows of a codes file. */
final class CodeFile {

    private static final Set<String> FIXED = Set.of("code", "parent", "valid_from", "valid_to");

    private CodeFile() {}

    /** The codes, in file order, with the line of each. */
    static Map<String, CsvTable.Row> rows(CsvTable table, Consumer<Fault> faults) {
        for (String column : List.of("code", "parent", "valid_from", "valid_to")) {
            if (!table.columns().isEmpty() && !table.columns().contains(column)) {
                faults.accept(new Fault(
                        table.file(),
                        1,
                        "No column " + column,
                        "the first columns are code, parent, valid_from, valid_to"));
            }
        }
        Map<String, CsvTable.Row> out = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String code = row.get("code");
            if (code.isEmpty()) {
                faults.accept(new Fault(table.file(), row.line(), "No code", "give one"));
                continue;
            }
            CsvTable.Row first = out.putIfAbsent(code, row);
            if (first != null) {
                faults.accept(new Fault(
                        table.file(),
                        row.line(),
                        "Code " + code + " stands on line " + first.line() + " too",
                        "remove one"));
            }
            LabelFile.dates(row.line(), row.get("valid_from"), row.get("valid_to"), table.file(), faults);
        }
        return out;
    }

    /** The code of a row with its preferred labels. */
    static Code code(CsvTable.Row row, Map<String, String> labels) {
        Map<String, String> attributes = new TreeMap<>();
        row.cells().forEach((column, cell) -> {
            if (!FIXED.contains(column) && !cell.isEmpty()) {
                attributes.put(column, cell);
            }
        });
        return new Code(
                row.get("code"), row.get("parent"), row.get("valid_from"), row.get("valid_to"), labels, attributes);
    }
}
