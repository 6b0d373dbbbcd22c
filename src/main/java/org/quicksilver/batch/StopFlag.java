package org.quicksilver.batch;

/** Says that a run is to stop at the next chunk; set by a signal, read by every step. */
public final class StopFlag {
    private volatile boolean raised;

    public void raise() {
        raised = true;
    }

    public boolean isRaised() {
        return raised;
    }
}
