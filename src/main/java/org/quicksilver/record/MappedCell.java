package org.quicksilver.record;

/**
 * A cell that belongs to a field of the job.
 *
 * @param field name of the field
 * @param cell the cell; for {@link Origin#HEADER} and the like the words that stand there
 * @param origin where it stood
 * @param givenRef A1 reference, {@code C13+D13} where several make one value; empty where row and column tell it
 * @param row 1-based physical row of an own cell; 0 where the reference is given
 * @param column 1-based physical column; 0 when it is no cell of this row
 * @param tick code that a mark in this cell stands for, where the column is a tick column; else empty
 */
public record MappedCell(String field, Cell cell, Origin origin, String givenRef, int row, int column, String tick) {

    /** A cell with a reference. */
    public MappedCell(String field, Cell cell, Origin origin, String originRef, int column, String tick) {
        this(field, cell, origin, originRef, 0, column, tick);
    }

    /** A cell of the row itself. */
    public static MappedCell own(String field, Cell cell, int row, int column, String tick) {
        return new MappedCell(field, cell, Origin.CELL, "", row, column, tick);
    }

    /** A1 reference, for example {@code B12}, or {@code C13+D13} where several make one value. */
    public String originRef() {
        return row > 0 ? A1.of(column, row) : givenRef;
    }
}
