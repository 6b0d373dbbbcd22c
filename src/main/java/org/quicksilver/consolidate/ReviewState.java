package org.quicksilver.consolidate;

import java.util.Locale;

/** How far people have looked at what holds an entity together; of several states the last listed wins. */
public enum ReviewState {
    /** Nothing to review. */
    NONE,
    /** Every uncertain pair of it is decided. */
    DECIDED,
    /** A decision was made on content that has changed since. */
    STALE,
    /** At least one uncertain pair waits for a person. */
    PENDING;

    /** The word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of something to which both apply. */
    public ReviewState and(ReviewState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
