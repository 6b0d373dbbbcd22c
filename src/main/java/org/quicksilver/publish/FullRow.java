package org.quicksilver.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.publish.privacy.Persons;
import org.quicksilver.publish.privacy.Privacy;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.Reject;
import org.quicksilver.record.TableReading;
import tools.jackson.databind.json.JsonMapper;

/** A rejected row as published: cells of published fields, masked; of every other column the heading alone. */
final class FullRow {

    private final Privacy privacy;
    private final JsonMapper json = JsonMapper.shared();

    FullRow(Privacy privacy) {
        this.privacy = privacy;
    }

    /** The row as a JSON object by heading. */
    String json(Reject reject, Optional<TableReading> table) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        Persons persons = persons(reject, table);
        for (ColumnReading column : table.map(TableReading::columns).orElse(List.of())) {
            String heading = privacy.mask("", column.header(), Persons.NONE);
            String name = heading.isBlank() || row.containsKey(heading)
                    ? heading + " (" + letters(column.index()) + ")"
                    : heading;
            row.put(
                    name.strip(),
                    shows(column) ? privacy.mask(column.field(), cell(reject, column.index()), persons) : null);
        }
        return json.writeValueAsString(row);
    }

    /** What stood in the cell at fault; empty when its column means no published field. */
    String verbatim(Reject reject, Optional<TableReading> table) {
        return table.map(TableReading::columns).orElse(List.of()).stream()
                .filter(column -> column.index() == reject.column() && shows(column))
                .map(column -> privacy.mask(column.field(), reject.verbatim(), persons(reject, table)))
                .findFirst()
                .orElse("");
    }

    /** Whether the column at fault means a published field. */
    boolean shows(Reject reject, Optional<TableReading> table) {
        return table.map(TableReading::columns).orElse(List.of()).stream()
                .anyMatch(column -> column.index() == reject.column() && shows(column));
    }

    private boolean shows(ColumnReading column) {
        return !column.field().isEmpty() && privacy.isPublished(column.field());
    }

    private Persons persons(Reject reject, Optional<TableReading> table) {
        List<ColumnReading> columns = table.map(TableReading::columns).orElse(List.of());
        List<String> names = columns.stream()
                .filter(column -> privacy.isPrivateName(column.field()))
                .map(column -> cell(reject, column.index()))
                .toList();
        List<String> known = columns.stream()
                .filter(this::shows)
                .map(column -> cell(reject, column.index()))
                .toList();
        return Persons.of(names, known);
    }

    private static String cell(Reject reject, int index) {
        return index >= 1 && index <= reject.cells().size() ? reject.cells().get(index - 1) : "";
    }

    /** The letters of a column, A for 1. */
    private static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
