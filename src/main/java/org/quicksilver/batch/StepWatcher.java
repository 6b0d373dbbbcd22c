package org.quicksilver.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Tells of steps that begin and end, and stops them at the next chunk when the flag is up. */
final class StepWatcher implements StepExecutionListener, StepInterruptionPolicy {
    private final RunProgress progress;
    private final StopFlag stop;
    private final StepLog log;

    StepWatcher(RunProgress progress, StopFlag stop, StepLog log) {
        this.progress = progress;
        this.stop = stop;
        this.log = log;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.stepStarted(StepLog.nameOf(execution));
        checkInterrupted(execution);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        progress.stepEnded(log.ended(execution));
        return null;
    }

    /** Marks the step as one to end; an interruption that is thrown would end it as completed. */
    @Override
    public void checkInterrupted(StepExecution execution) {
        if (stop.isRaised()) {
            execution.setTerminateOnly();
        }
    }
}
