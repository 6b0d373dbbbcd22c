package org.quicksilver.consolidate;

import java.util.List;

/**
 * A row of changes/changes.csv: one step from the previous run's tables to this run's.
 *
 * @param changeId {@code C} and nine digits: the steps in order of entity
 * @param entityId the entity
 * @param change {@code added}, {@code removed}, {@code updated}, {@code merged}, {@code split}
 * @param field a column of the entity's main table; {@code TABLE.column} for another table with one row an entity;
 *     {@code TABLE} alone where a whole row comes or goes; the id column where it says what was merged into what
 * @param oldValue the cell, or the row as a CSV line without its id; empty where there was none
 * @param newValue likewise; empty where there is none now
 * @param cause {@code input}, {@code decision}, {@code code_or_rule}, {@code reference_data}
 * @param sourceRecordId record behind the new value; empty where a row or no single record is
 */
public record Change(
        String changeId,
        String entityId,
        String change,
        String field,
        String oldValue,
        String newValue,
        String cause,
        String sourceRecordId) {

    /** Its cells in the order of the table's columns. */
    public List<String> cells() {
        return List.of(changeId, entityId, change, field, oldValue, newValue, cause, sourceRecordId);
    }

    /** The change of a row of the table, cells in the order of its columns. */
    public static Change of(List<String> cells) {
        return new Change(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }
}
