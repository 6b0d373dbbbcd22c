package org.quicksilver.consolidate;

import java.util.Locale;

/** The standing of a source record: only current ones speak in survivorship and statistics. */
public enum Standing {
    CURRENT,
    SUPERSEDED,
    WITHDRAWN;

    /** The word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
