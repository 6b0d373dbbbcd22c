package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Tells of steps that begin and end, and stops them at the next chunk when the flag is up. */
final class StepWatcher implements StepExecutionListener, StepInterruptionPolicy {
    private final RunProgress progress;
    private final StopFlag stop;

    StepWatcher(RunProgress progress, StopFlag stop) {
        this.progress = progress;
        this.stop = stop;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.stepStarted(StepLog.nameOf(execution));
        checkInterrupted(execution);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        List<StepExecution> all = new ArrayList<>(execution.getJobExecution().getStepExecutions().stream()
                .filter(e -> StepLog.nameOf(e).equals(execution.getStepName()))
                .toList());
        progress.stepEnded(StepLog.report(execution.getStepName(), all));
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
