package org.quicksilver.record;

import java.util.Locale;

/** Where a value stood. */
public enum Origin {
    CELL,
    HEADER,
    MERGED,
    SUBHEADER,
    TITLE_ROW,
    SHEET_NAME,
    FILE_NAME,
    LEDGER;

    /** The word used in published files, for example {@code title_row}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
