package org.quicksilver.record;

/**
 * A cell that belongs to a field of the job.
 *
 * @param field name of the field
 * @param cell the cell; for {@link Origin#HEADER} and the like the words that stand there
 * @param origin where it stood
 * @param originRef A1 reference, for example {@code B12}, or {@code C13+D13} where several make one value
 * @param column 1-based physical column; 0 when it is no cell of this row
 * @param tick code that a mark in this cell stands for, where the column is a tick column; else empty
 */
public record MappedCell(String field, Cell cell, Origin origin, String originRef, int column, String tick) {}
