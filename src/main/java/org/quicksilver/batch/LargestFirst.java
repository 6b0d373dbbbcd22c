package org.quicksilver.batch;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

/** Hands out partitions in order of their size, so that no thread is left alone with a large one at the end. */
final class LargestFirst implements StepExecutionSplitter {
    private final StepExecutionSplitter splitter;

    LargestFirst(StepExecutionSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public String getStepName() {
        return splitter.getStepName();
    }

    @Override
    public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
        return splitter.split(step, gridSize).stream()
                .sorted(Comparator.comparingLong(
                                (StepExecution e) -> -e.getExecutionContext().getLong(FilePartitions.BYTES, 0))
                        .thenComparing(StepExecution::getStepName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
