package org.quicksilver.batch.store;

import java.util.Locale;

/** How a run stands. */
public enum RunStatus {
    /** It began and has not ended; when no process holds the lock it was killed. */
    RUNNING,
    /** It was asked to stop. */
    STOPPED,
    /** Something stopped it. */
    FAILED,
    /** Its gate held it back; the candidate is kept. */
    REJECTED,
    /** It will not be taken up again. */
    ABANDONED,
    /** It is published. */
    COMPLETED;

    /** The word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code resume} can go on with it. */
    public boolean isResumable() {
        return this == RUNNING || this == STOPPED || this == FAILED;
    }
}
