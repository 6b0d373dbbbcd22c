package org.quicksilver.batch;

/** Tells the first, then the second. */
record BothProgress(RunProgress first, RunProgress second) implements RunProgress {
    @Override
    public void runStarted(String runId) {
        first.runStarted(runId);
        second.runStarted(runId);
    }

    @Override
    public void stepStarted(String step) {
        first.stepStarted(step);
        second.stepStarted(step);
    }

    @Override
    public void advanced(String step, long done, long total) {
        first.advanced(step, done, total);
        second.advanced(step, done, total);
    }

    @Override
    public void stepEnded(StepReport report) {
        first.stepEnded(report);
        second.stepEnded(report);
    }

    @Override
    public void warned(String sentence) {
        first.warned(sentence);
        second.warned(sentence);
    }

    @Override
    public void runEnded(String status) {
        first.runEnded(status);
        second.runEnded(status);
    }
}
