package org.quicksilver.ingest.sheet;

/** What a glance at a row tells, before its cells are texts. Columns are 1-based; a cell beyond the last is blank. */
public interface RowGlance {

    boolean isBlank(int column);

    /** Whether a digit is among the first so many letters of a cell. */
    boolean hasDigit(int column, int within);

    /** Whether more than one cell is not blank. */
    boolean hasSeveral();
}
