package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

class LargestFirstTest {

    private final JobExecution job = new JobExecution(1, new JobInstance(1, "job"), new JobParameters());

    private StepExecution partition(long id, long bytes) {
        StepExecution execution = new StepExecution(id, "partition" + id, job);
        if (bytes > 0) {
            execution.getExecutionContext().putLong(FilePartitions.BYTES, bytes);
        }
        return execution;
    }

    @Test
    void largePartitionsComeBeforeSmallOnesAndEqualOnesByName() throws JobExecutionException {
        Set<StepExecution> parts = new LinkedHashSet<>(
                List.of(partition(4, 0), partition(3, 0), partition(2, 10), partition(1, 500), partition(5, 10)));
        StepExecutionSplitter any = new StepExecutionSplitter() {
            @Override
            public String getStepName() {
                return "ingest";
            }

            @Override
            public Set<StepExecution> split(StepExecution step, int gridSize) {
                return parts;
            }
        };

        LargestFirst splitter = new LargestFirst(any);

        assertThat(splitter.getStepName()).isEqualTo("ingest");
        assertThat(splitter.split(partition(9, 0), 16))
                .extracting(StepExecution::getStepName)
                .containsExactly("partition1", "partition2", "partition5", "partition3", "partition4");
    }
}
