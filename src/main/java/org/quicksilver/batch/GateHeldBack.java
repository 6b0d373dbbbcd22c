package org.quicksilver.batch;

/** The gate held a run back; nothing was published, the candidate is kept. */
public final class GateHeldBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GateHeldBack(String message) {
        super(message);
    }
}
