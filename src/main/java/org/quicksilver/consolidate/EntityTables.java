package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;

/** The tables that entities fill: the general ones of any job, or those of a reporting profile. */
public interface EntityTables {

    /** Every table it fills, in the order in which a reader should meet them. */
    List<TableSchema> schemas();

    /** Adds values that are derived from others, named by rule; returns the entity to publish. */
    Entity derive(Entity entity);

    /** Writes one entity; entities come ascending by id, and a second pass never happens. */
    void write(Entity entity, RowSink sink);

    /** Writes what only all entities together give. */
    void finish(RowSink sink);

    /**
     * Codes by which an entity is counted: dimension to its codes, {@code _U} where not stated; dimensions that the job's
     * statistics name.
     */
    Map<String, List<String>> dimensions(Entity entity);

    /** Whether it counts in statistics: in scope and current. */
    boolean counts(Entity entity);
}
