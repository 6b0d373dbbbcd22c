package org.quicksilver.publish.verify;

import java.util.Optional;
import org.quicksilver.consolidate.TableSchema;

/** Every accepted record belongs to exactly one entity, no other does to any; n_sources is the number of its records. */
final class Membership implements Identity {

    private static final String RECORDS = "tables/source_records.csv";

    private final String entityTable;
    private final String id;
    private final KeyTable members = new KeyTable();
    private final KeyTable stated = new KeyTable();
    private final Flaws flaws;
    private boolean counts;

    Membership(String entityTable, String id, Flaws flaws) {
        this.entityTable = entityTable;
        this.id = id;
        this.flaws = flaws;
    }

    @Override
    public Optional<Observer> observe(TableSchema schema) {
        if (schema.path().equals(RECORDS) && Position.has(schema, id)) {
            return Optional.of(records(schema));
        }
        if (schema.path().equals(entityTable) && Position.has(schema, id, "n_sources")) {
            counts = true;
            int entity = Position.of(schema, id);
            int sources = Position.of(schema, "n_sources");
            return Optional.of((no, cells) ->
                    stated.add(KeyTable.hash(cells.get(entity)), (int) Position.number(cells.get(sources))));
        }
        return Optional.empty();
    }

    private Observer records(TableSchema schema) {
        int entity = Position.of(schema, id);
        int disposition = Position.of(schema, "disposition");
        return (no, cells) -> {
            boolean accepted = cells.get(disposition).equals("accepted");
            if (accepted == cells.get(entity).isEmpty()) {
                flaws.add(
                        RECORDS,
                        no,
                        accepted ? "accepted, but belongs to nothing" : "not accepted, but belongs to one");
            } else if (accepted) {
                members.add(KeyTable.hash(cells.get(entity)), 1);
            }
        };
    }

    @Override
    public void finish() {
        if (!counts) {
            return;
        }
        long[] wrong = new long[2];
        stated.forEach((hash, number) -> wrong[0] += members.get(hash) == number ? 0 : 1);
        members.forEach((hash, number) -> wrong[1] += stated.contains(hash) ? 0 : 1);
        if (wrong[0] > 0) {
            flaws.add(entityTable, 0, "n_sources is not the number of records in " + wrong[0] + " rows");
        }
        if (wrong[1] > 0) {
            flaws.add(RECORDS, 0, "records belong to " + wrong[1] + " ids that are not in " + entityTable);
        }
    }
}
