package org.quicksilver.publish.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.CsvRows;

/**
 * Every value that an entity shows is in field_provenance.csv, and each line there is the value of one of the entity's source
 * records, of a decision, or derived by a named rule. Keys are held in parts, so that memory stays bounded.
 */
final class Provenance {

    private static final String FIELDS = "tables/field_provenance.csv";
    private static final String VALUES = "tables/record_values.csv";
    private static final String RECORDS = "tables/source_records.csv";
    private static final long KEYS_AT_ONCE = 2_000_000;

    private final Path run;
    private final Map<String, TableSchema> schemas;
    private final String entityTable;
    private final String id;
    private final long parts;
    private final long recordRows;
    private final Flaws flaws;

    Provenance(Path run, List<Described> tables, String entityTable, String id, Flaws flaws) {
        this.run = run;
        this.schemas = new TreeMap<>();
        long lines = 0;
        long records = 0;
        for (Described table : tables) {
            schemas.put(table.schema().path(), table.schema());
            lines = table.schema().path().equals(FIELDS) ? table.rows() : lines;
            records = table.schema().path().equals(RECORDS) ? table.rows() : records;
        }
        this.recordRows = records;
        this.parts = lines / KEYS_AT_ONCE + 1;
        this.entityTable = entityTable;
        this.id = id;
        this.flaws = flaws;
    }

    void check() throws IOException {
        TableSchema fields = schemas.get(FIELDS);
        if (fields == null || !Position.has(fields, id, "field", "value", "source_record_id", "rule", "decision_id")) {
            return;
        }
        List<Identity.Observer> observers = new ArrayList<>(List.of(line(fields)));
        member(fields).ifPresent(observers::add);
        if (!schemas.containsKey(VALUES)) {
            checkShown(fields, observers);
            return;
        }
        KeyTable first = new KeyTable();
        observers.add(needs(fields, 0, first));
        checkShown(fields, observers);
        checkValues(0, first);
        for (long part = 1; part < parts; part++) {
            KeyTable needed = new KeyTable();
            walk(FIELDS, needs(fields, part, needed));
            checkValues(part, needed);
        }
    }

    /** One walk over the lines, for the observers and for whether all that the entities show is in them. */
    private void checkShown(TableSchema fields, List<Identity.Observer> observers) throws IOException {
        TableSchema entities = schemas.get(entityTable);
        if (entities == null || Position.of(entities, id) < 0) {
            walk(FIELDS, (no, cells) -> observers.forEach(observer -> observer.row(no, cells)));
            return;
        }
        try (CsvRows shown = CsvRows.open(run.resolve(entityTable))) {
            ShownValues values = new ShownValues(shown, entities, id, fields);
            observers.add(values);
            walk(FIELDS, (no, cells) -> observers.forEach(observer -> observer.row(no, cells)));
            values.finish(flaws);
        } catch (CsvParseException e) {
            // said by the walk over that table
        }
    }

    private static boolean isDerived(String rule) {
        return rule.startsWith("derived:");
    }

    /** Each line without a record names a decision or a derivation. */
    private Identity.Observer line(TableSchema fields) {
        int record = Position.of(fields, "source_record_id");
        int rule = Position.of(fields, "rule");
        int decision = Position.of(fields, "decision_id");
        return (no, cells) -> {
            boolean named =
                    !cells.get(record).isEmpty() || !cells.get(decision).isEmpty() || isDerived(cells.get(rule));
            if (!named) {
                flaws.add(FIELDS, no, "is of no record, no decision and no derivation");
            }
        };
    }

    /** The record of a line is one of its entity. */
    private Optional<Identity.Observer> member(TableSchema fields) throws IOException {
        TableSchema records = schemas.get(RECORDS);
        if (records == null || !Position.has(records, "source_record_id", id)) {
            return Optional.empty();
        }
        KeyTable members = new KeyTable(recordRows);
        int[] key = Position.of(records, List.of("source_record_id", id));
        walk(RECORDS, (no, cells) -> members.putIfAbsent(hash(cells, key), (int) no));
        int[] used = Position.of(fields, List.of("source_record_id", id));
        return Optional.of((no, cells) -> {
            if (!cells.get(used[0]).isEmpty() && !members.contains(hash(cells, used))) {
                flaws.add(FIELDS, no, cells.get(used[0]) + " is no record of " + cells.get(used[1]));
            }
        });
    }

    /** Gathers what the lines of a part say that records state. */
    private Identity.Observer needs(TableSchema fields, long part, KeyTable needed) {
        int[] ofRecord = Position.of(fields, List.of("source_record_id", "field", "value"));
        int rule = Position.of(fields, "rule");
        return (no, cells) -> {
            String record = cells.get(ofRecord[0]);
            if (!record.isEmpty() && !isDerived(cells.get(rule)) && isIn(record, part)) {
                needed.putIfAbsent(hash(cells, ofRecord), (int) no);
            }
        };
    }

    private void checkValues(long part, KeyTable needed) throws IOException {
        TableSchema recordValues = Objects.requireNonNull(schemas.get(VALUES));
        KeyTable found = new KeyTable();
        int[] values = Position.of(recordValues, List.of("source_record_id", "field", "value"));
        walk(VALUES, (no, cells) -> {
            if (isIn(cells.get(values[0]), part)) {
                long hash = hash(cells, values);
                if (needed.contains(hash)) {
                    found.putIfAbsent(hash, 1);
                }
            }
        });
        List<Integer> missing = new ArrayList<>();
        needed.forEach((hash, no) -> {
            if (!found.contains(hash)) {
                missing.add(no);
            }
        });
        missing.stream().sorted().forEach(no -> flaws.add(FIELDS, no, "is not what the source record states"));
    }

    private boolean isIn(String key, long part) {
        return parts == 1 || Long.remainderUnsigned(KeyTable.hash(key), parts) == part;
    }

    private static long hash(List<String> cells, int[] at) {
        return KeyTable.hash(cells.get(at[0]), cells.get(at[1]), at.length > 2 ? cells.get(at[2]) : "");
    }

    private void walk(String table, Identity.Observer observer) throws IOException {
        Path file = run.resolve(table);
        TableSchema schema = schemas.get(table);
        if (schema == null || !Files.exists(file)) {
            return;
        }
        int columns = schema.columns().size();
        try (CsvRows rows = CsvRows.open(file)) {
            for (long no = 1; rows.hasNext(); no++) {
                List<String> cells = rows.next();
                if (cells.size() == columns) {
                    observer.row(no, cells);
                }
            }
        } catch (CsvParseException e) {
            // said by the walk over that table
        }
    }
}
