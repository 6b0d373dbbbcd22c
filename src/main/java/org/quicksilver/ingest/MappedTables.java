package org.quicksilver.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.table.TableFinder;
import org.quicksilver.ingest.table.ToldColumn;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.TableReading;

/**
 * Finds the tables of a file, and maps their columns as people said: the job file first, then decisions, then what headings
 * and values tell. Where these disagree, it says so. Safe for threads.
 */
final class MappedTables {

    /** What the job file calls a column that is no field. */
    private static final String NO_FIELD = "none";

    private final TableFinder finder;
    private final DecidedColumns decided;

    MappedTables(TableFinder finder, DecidedColumns decided) {
        this.finder = finder;
        this.decided = decided;
    }

    /**
     * The tables of a file.
     *
     * @param warnings gets what a person should know about the mapping
     */
    List<TableReading> find(
            String path,
            List<? extends RawSheet> sheets,
            Optional<Plan.ReadHint> hint,
            boolean text,
            List<String> warnings)
            throws IOException {
        TableFinder.Told told = hint.map(h -> new TableFinder.Told(h.headerRow(), h.headerRows(), h.language()))
                .orElse(TableFinder.Told.NOTHING);
        List<TableReading> detected = finder.find(sheets, told, text);
        Map<String, ToldColumn> ofJob = ofJob(hint);
        Map<TableFinder.Place, Map<String, ToldColumn>> columns = new HashMap<>();
        for (TableReading table : detected) {
            Map<String, ToldColumn> said = new HashMap<>(decided.of(path, table));
            said.putAll(ofJob);
            said.keySet().retainAll(headings(table));
            if (!said.isEmpty()) {
                columns.put(TableFinder.Place.of(table), Map.copyOf(said));
            }
        }
        hint.ifPresent(h -> unmet(h, detected, warnings));
        if (columns.isEmpty()) {
            return detected;
        }
        List<TableReading> mapped = finder.find(sheets, told, columns, text);
        List<TableReading> settled = new ArrayList<>();
        for (int t = 0; t < mapped.size(); t++) {
            settled.add(settled(detected.get(t), mapped.get(t), warnings));
        }
        return settled;
    }

    private static Map<String, ToldColumn> ofJob(Optional<Plan.ReadHint> hint) {
        Map<String, ToldColumn> columns = new HashMap<>();
        hint.ifPresent(h -> h.columns()
                .forEach((heading, field) -> columns.put(
                        FormKey.folded(heading),
                        new ToldColumn(field.equals(NO_FIELD) ? "" : field, FormColumn.BY_JOB))));
        return columns;
    }

    private static Set<String> headings(TableReading table) {
        Set<String> headings = new LinkedHashSet<>();
        table.columns().stream()
                .map(ColumnReading::header)
                .filter(h -> !h.isBlank())
                .forEach(h -> headings.add(FormKey.folded(h)));
        return headings;
    }

    private static void unmet(Plan.ReadHint hint, List<TableReading> tables, List<String> warnings) {
        Set<String> met = new LinkedHashSet<>();
        tables.forEach(t -> met.addAll(headings(t)));
        for (String heading : hint.columns().keySet()) {
            if (!met.contains(FormKey.folded(heading))) {
                warnings.add("The job file says what the column \"" + heading
                        + "\" means, and no table of the file has such a heading.");
            }
        }
    }

    /** A table with what people said; where that was detected too, with all that was detected. */
    private static TableReading settled(TableReading detected, TableReading mapped, List<String> warnings) {
        Map<Integer, ColumnReading> before = new HashMap<>();
        detected.columns().forEach(c -> before.put(c.index(), c));
        List<ColumnReading> columns = new ArrayList<>();
        for (ColumnReading column : mapped.columns()) {
            ColumnReading was = before.getOrDefault(column.index(), column);
            if (!FormColumn.isTold(column.reason()) || was.field().isEmpty()) {
                columns.add(column);
            } else if (was.field().equals(column.field())) {
                columns.add(was.sureBy(column.reason()));
            } else {
                columns.add(column);
                warnings.add("Column " + column.index() + " \"" + column.header() + "\" is "
                        + (column.field().isEmpty() ? "no field" : column.field()) + " as was said (" + column.reason()
                        + "); without that it would be read as " + was.field() + " (" + was.reason() + ").");
            }
        }
        return mapped.withColumns(columns);
    }
}
