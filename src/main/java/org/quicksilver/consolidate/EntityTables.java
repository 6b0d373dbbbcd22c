package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;

/** The tables that entities fill: the general ones of any job, or those of a reporting profile. */
public interface EntityTables {

    /** Every table it fills, in the order in which a reader should meet them. */
    List<TableSchema> schemas();

    /** Adds values that are derived from others, named by rule; returns the entity to publish. */
    Entity derive(Entity entity);

    /** Writes one derived entity; entities come ascending by id, and a second pass never happens. */
    void write(Entity entity, RowSink sink);

    /** Writes what only all entities together give. */
    void finish(RowSink sink);

    /**
     * Codes by which an entity is counted: dimension to its codes, {@code _U} where not stated; dimensions that the job's
     * statistics name.
     */
    Map<String, List<String>> dimensions(Entity entity);

    /** What it adds to a sum, by name of the measured value: plain decimals, absent where not stated. */
    default Map<String, String> measures(Entity entity) {
        return Map.of();
    }

    /** How it looks as a whole: what statistics see of it unless they count by round. */
    default Side whole(Entity entity) {
        return new Side(dimensions(entity), measures(entity));
    }

    /** How it looks round by round, each with its code of the dimension {@code round}; as a whole by default. */
    default List<Side> rounds(Entity entity) {
        return List.of(whole(entity));
    }

    /** Those of its tables that count entities, with what was written so far. */
    default List<CountedTable> counted() {
        return List.of();
    }

    /** Unit of a measured value, for example a currency; empty when it has none. */
    default String unit(String measured) {
        return "";
    }

    /** What the tables have to say about themselves once finished, sorted by check and subject. */
    default List<Remark> remarks() {
        return List.of();
    }

    /** Whether its tables show values of single records, or only what entities make of them. */
    default boolean showsRecords() {
        return true;
    }

    /** Whether it counts in statistics: in scope and current. */
    boolean counts(Entity entity);
}
