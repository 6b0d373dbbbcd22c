package org.quicksilver.ingest.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.TableReading;
import org.quicksilver.vocabulary.Resolution;

/** Workbooks with a sheet a country: the name of the sheet is true of each of its rows, where no column says a country. */
final class SheetCountries {

    private static final int FEWEST = 2;

    private SheetCountries() {}

    /** What the name of a table's sheet says of its rows, nothing unless other sheets of the file are named after countries. */
    static Optional<MappedCell> of(Plan plan, List<TableReading> tables, TableReading table) {
        Optional<Field> field = plan.fields().stream()
                .filter(f -> f.kind() == Kind.COUNTRY && plan.vocabularies().has(f.vocabulary()))
                .findFirst();
        if (field.isEmpty()
                || table.columns().stream()
                        .map(ColumnReading::field)
                        .anyMatch(field.get().name()::equals)
                || codes(plan, field.get(), table).isEmpty()) {
            return Optional.empty();
        }
        Set<List<String>> named = new HashSet<>();
        tables.forEach(t -> named.add(codes(plan, field.get(), t)));
        named.remove(List.<String>of());
        return named.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new MappedCell(
                        field.get().name(), Cell.ofText(table.sheet()), Origin.SHEET_NAME, table.sheet(), 0, ""));
    }

    private static List<String> codes(Plan plan, Field field, TableReading table) {
        if (table.sheet().isBlank() || table.columns().isEmpty()) {
            return List.of();
        }
        Resolution name = plan.vocabularies().resolver(field.vocabulary()).resolve(table.sheet(), table.language(), "");
        return name.isStated() && name.confidence().fillsOutput() ? name.codes() : List.of();
    }
}
