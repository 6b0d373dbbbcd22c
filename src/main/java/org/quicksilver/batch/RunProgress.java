package org.quicksilver.batch;

/** Told how far a run is; must be quick, may be called by several threads, may not throw. */
public interface RunProgress {
    /** Says nothing to anybody. */
    RunProgress NONE = new RunProgress() {};

    /** A run begins, or goes on. */
    default void runStarted(String runId) {}

    /** A step begins. */
    default void stepStarted(String step) {}

    /** So many items of the step are done, of so many in all; 0 when that is not known. */
    default void advanced(String step, long done, long total) {}

    /** A step ended. */
    default void stepEnded(StepReport report) {}

    /** Something that a person should know. */
    default void warned(String sentence) {}

    /** The run ended, one way or another. */
    default void runEnded(String status) {}

    /** Tells two. */
    default RunProgress and(RunProgress other) {
        return new BothProgress(this, other);
    }

    /**
     * A step that ended.
     *
     * @param step its name
     * @param outcome completed, stopped, failed
     * @param read items read
     * @param written items written
     * @param rejected items that became rejects
     * @param startedAt RFC 3339 time in UTC
     * @param seconds how long it took
     */
    record StepReport(
            String step, String outcome, long read, long written, long rejected, String startedAt, double seconds) {}
}
