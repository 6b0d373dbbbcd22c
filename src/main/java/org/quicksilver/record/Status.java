package org.quicksilver.record;

import java.util.Locale;

/** How a value stands: only a {@link #STATED} one has a value. Empty is not zero. */
public enum Status {
    STATED,
    NOT_STATED,
    NOT_APPLICABLE,
    IN_KIND,
    TO_BE_DETERMINED,
    CONFIDENTIAL,
    UNREADABLE,
    UNRESOLVED;

    /** The word used in published files, for example {@code not_stated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
