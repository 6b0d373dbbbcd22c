package org.quicksilver.publish.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.consolidate.TableSchema;

/**
 * Every value that an entity shows has a line of provenance. Both tables ascend by the id of the entity, so one walk over
 * both is enough.
 */
final class ShownValues implements Identity.Observer {

    private static final int KEPT = 100;

    private record Gap(long no, String what) {}

    private final Iterator<List<String>> entities;
    private final String table;
    private final List<TableSchema.Column> columns;
    private final int entityId;
    private final int[] line;

    /** Fields that any line names, and per column the first values without a line; only columns that are fields need one. */
    private final Set<String> fields = new HashSet<>();

    private final Map<Integer, List<Gap>> gaps = new HashMap<>();
    private final boolean[] full;
    private long no;
    private String current = "";
    private long[] stated = new long[16];
    private int size;
    private List<String> entity = List.of();

    /**
     * @param entities rows of the entities' table
     * @param id name of the id column of both tables
     * @param fields the table of provenance
     */
    ShownValues(Iterator<List<String>> entities, TableSchema schema, String id, TableSchema fields) {
        this.entities = entities;
        this.table = schema.path();
        this.columns = schema.columns();
        this.full = new boolean[columns.size()];
        this.entityId = Position.of(schema, id);
        this.line = Position.of(fields, List.of(id, "field", "value"));
    }

    @Override
    public void row(long number, List<String> cells) {
        String of = cells.get(line[0]);
        if (!of.equals(current)) {
            close();
            current = of;
        }
        String field = cells.get(line[1]);
        fields.add(field);
        if (size == stated.length) {
            stated = Arrays.copyOf(stated, size * 2);
        }
        stated[size++] = KeyTable.hash(field, cells.get(line[2]));
    }

    /** Checks the entities up to the one whose lines end here. */
    private void close() {
        while ((!entity.isEmpty() || advance()) && entity.get(entityId).compareTo(current) <= 0) {
            check(entity.get(entityId).equals(current) ? size : 0);
            entity = List.of();
        }
        size = 0;
    }

    private boolean advance() {
        while (entities.hasNext()) {
            no++;
            entity = entities.next();
            if (entity.size() == columns.size()) {
                return true;
            }
        }
        entity = List.of();
        return false;
    }

    private void check(int lines) {
        for (int i = 0; i < columns.size(); i++) {
            String cell = entity.get(i);
            if (!cell.isEmpty() && !full[i]) {
                long hash = KeyTable.hash(columns.get(i).name(), cell);
                int at = 0;
                while (at < lines && stated[at] != hash) {
                    at++;
                }
                if (at == lines) {
                    note(i, cell);
                }
            }
        }
    }

    private void note(int column, String cell) {
        List<Gap> noted = gaps.computeIfAbsent(column, c -> new ArrayList<>());
        noted.add(new Gap(no, cell));
        full[column] = noted.size() == KEPT;
    }

    /** Checks the entities that are left and says what has no line, column by column. */
    void finish(Flaws flaws) {
        close();
        while (!entity.isEmpty() || advance()) {
            check(0);
            entity = List.of();
        }
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            if (fields.contains(name)) {
                gaps.getOrDefault(i, List.of())
                        .forEach(gap -> flaws.add(
                                table,
                                gap.no(),
                                name + " is in no line of tables/field_provenance.csv: " + gap.what()));
            }
        }
    }
}
