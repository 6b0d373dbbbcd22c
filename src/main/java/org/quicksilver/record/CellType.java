package org.quicksilver.record;

/** The type of a cell as its file states it. */
public enum CellType {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR
}
