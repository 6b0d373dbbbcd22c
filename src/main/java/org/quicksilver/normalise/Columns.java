package org.quicksilver.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.TableReading;

/** Reads the cells of one table by their columns. */
final class Columns {

    private static final int MOST_COLUMNS = 50_000;

    private record Place(int column, String field, String asOf, String respondent) {}

    private final Schema schema;
    private final Readers readers;
    private final TableReading table;
    private final TableEvidence evidence;
    private final RespondentProfiles profiles;
    private final Map<Place, KnownColumn> columns = new ConcurrentHashMap<>();

    Columns(Schema schema, Readers readers, TableReading table, TableEvidence evidence, RespondentProfiles profiles) {
        this.schema = schema;
        this.readers = readers;
        this.table = table;
        this.evidence = evidence;
        this.profiles = profiles;
    }

    /** What a cell says, for a record of a respondent in a round that ends on a date. */
    List<Reading> read(MappedCell mapped, Field field, String asOf, String respondent) {
        return column(mapped, field, asOf, respondent).read(mapped.cell(), readers);
    }

    private KnownColumn column(MappedCell mapped, Field field, String asOf, String respondent) {
        Place place = new Place(mapped.column(), mapped.field(), asOf, respondent);
        KnownColumn known = columns.get(place);
        if (known != null) {
            return known;
        }
        Optional<ColumnReading> own = reading(mapped);
        TableEvidence.Column said = own.flatMap(c -> evidence.column(c.index())).orElse(Column.NO_EVIDENCE);
        String header = own.map(ColumnReading::header).orElse("");
        KnownColumn made =
                new KnownColumn(new Column(field, table.language(), asOf, said, header, profiles.of(respondent)));
        if (columns.size() < MOST_COLUMNS) {
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
