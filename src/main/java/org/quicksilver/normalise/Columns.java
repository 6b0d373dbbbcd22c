package org.quicksilver.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.TableReading;

/**
 * Reads the cells of one table by their columns. What was read once is kept for the next equal cell, up to a bound; that changes
 * no answer, since a reader depends on nothing but its arguments.
 */
final class Columns {

    private static final int MOST_KEPT = 50_000;
    private static final int LONGEST_KEPT = 200;

    private record Key(Column column, Cell cell) {}

    private record Place(int column, String field, String asOf, String respondent) {}

    private final Schema schema;
    private final Readers readers;
    private final TableReading table;
    private final TableEvidence evidence;
    private final RespondentProfiles profiles;
    private final Map<Key, List<Reading>> kept = new ConcurrentHashMap<>();
    private final Map<Place, Column> columns = new ConcurrentHashMap<>();

    Columns(Schema schema, Readers readers, TableReading table, TableEvidence evidence, RespondentProfiles profiles) {
        this.schema = schema;
        this.readers = readers;
        this.table = table;
        this.evidence = evidence;
        this.profiles = profiles;
    }

    /** What a cell says, for a record of a respondent in a round that ends on a date. */
    List<Reading> read(MappedCell mapped, Field field, String asOf, String respondent) {
        Cell cell = mapped.cell();
        Column column = column(mapped, field, asOf, respondent);
        boolean unique = field.kind() == Kind.TITLE || field.kind() == Kind.TEXT;
        if (unique || cell.text().length() > LONGEST_KEPT) {
            return readers.read(cell, column);
        }
        Key key = new Key(column, cell);
        List<Reading> known = kept.get(key);
        if (known == null) {
            known = readers.read(cell, column);
            if (kept.size() < MOST_KEPT) {
                kept.put(key, known);
            }
        }
        return known;
    }

    private Column column(MappedCell mapped, Field field, String asOf, String respondent) {
        Place place = new Place(mapped.column(), mapped.field(), asOf, respondent);
        Column known = columns.get(place);
        if (known != null) {
            return known;
        }
        Optional<ColumnReading> own = reading(mapped);
        TableEvidence.Column said = own.flatMap(c -> evidence.column(c.index())).orElse(Column.NO_EVIDENCE);
        String header = own.map(ColumnReading::header).orElse("");
        Column made = new Column(field, table.language(), asOf, said, header, profiles.of(respondent));
        if (columns.size() < MOST_KEPT) {
            columns.put(place, made);
        }
        return made;
    }

    /** The column of a cell; for one that is no cell of its row, the first column of its field. */
    private Optional<ColumnReading> reading(MappedCell mapped) {
        return table.columns().stream()
                .filter(c -> mapped.column() > 0
                        ? c.index() == mapped.column()
                        : c.field().equals(mapped.field()))
                .findFirst();
    }

    String header(MappedCell mapped) {
        return reading(mapped).map(ColumnReading::header).orElse("");
    }

    /** A1 reference of the heading of a cell's column, empty where the table has no heading. */
    String headerRef(MappedCell mapped) {
        List<Integer> rows = table.headerRows();
        return rows.isEmpty() || mapped.column() < 1 ? "" : letters(mapped.column()) + rows.get(rows.size() - 1);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The field of a cell, null if the job has none of that name. */
    @Nullable
    Field field(MappedCell mapped) {
        return schema.field(mapped.field());
    }
}
