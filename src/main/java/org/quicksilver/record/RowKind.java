package org.quicksilver.record;

import java.util.Locale;

/** What a row of a sheet is. All but {@link #DATA} are ignored with this as the reason; blank rows are only counted. */
public enum RowKind {
    DATA,
    TITLE,
    HEADER,
    NOTE,
    SUBHEADER,
    TOTAL,
    SAMPLE,
    REPEATED_ROW,
    /** It belongs to a round after the one that is reported on. */
    LATER_ROUND,
    BLANK;

    /** The word used in published files, for example {@code repeated_row}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
