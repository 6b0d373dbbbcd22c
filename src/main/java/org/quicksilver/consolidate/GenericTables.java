package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;
import org.quicksilver.plan.Plan;

/**
 * The tables of any job: {@code PLURAL.csv} with the single fields, {@code ENTITY_FIELD.csv} for each many-valued one, and
 * the shared tables/field_provenance.csv and quality/conflicts.csv.
 */
public final class GenericTables implements EntityTables {

    public GenericTables(Plan plan) {
        throw new UnsupportedOperationException(plan.job());
    }

    @Override
    public List<TableSchema> schemas() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entity derive(Entity entity) {
        return entity;
    }

    @Override
    public void write(Entity entity, RowSink sink) {
        throw new UnsupportedOperationException(entity.id() + sink);
    }

    @Override
    public void finish(RowSink sink) {}

    @Override
    public Map<String, List<String>> dimensions(Entity entity) {
        throw new UnsupportedOperationException(entity.id());
    }

    @Override
    public boolean counts(Entity entity) {
        throw new UnsupportedOperationException(entity.id());
    }
}
