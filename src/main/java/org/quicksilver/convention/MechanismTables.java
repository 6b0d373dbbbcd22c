package org.quicksilver.convention;

import java.util.List;
import java.util.Map;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;

/** The tables of convention reporting: mechanisms with their rounds, countries, funding and links; coverage of Parties. */
public final class MechanismTables implements EntityTables {

    public MechanismTables(Plan plan, ConventionInput input) {
        throw new UnsupportedOperationException(plan.job() + input);
    }

    @Override
    public List<TableSchema> schemas() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entity derive(Entity entity) {
        throw new UnsupportedOperationException(entity.id());
    }

    @Override
    public void write(Entity entity, RowSink sink) {
        throw new UnsupportedOperationException(entity.id() + sink);
    }

    @Override
    public void finish(RowSink sink) {
        throw new UnsupportedOperationException("" + sink);
    }

    @Override
    public Map<String, List<String>> dimensions(Entity entity) {
        throw new UnsupportedOperationException(entity.id());
    }

    @Override
    public boolean counts(Entity entity) {
        throw new UnsupportedOperationException(entity.id());
    }
}
