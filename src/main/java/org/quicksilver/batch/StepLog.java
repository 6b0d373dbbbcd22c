package org.quicksilver.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What the steps of a run have done, over every attempt. */
final class StepLog {
    private final JobRepository repository;

    StepLog(JobRepository repository) {
        this.repository = repository;
    }

    /** The steps that have begun, in the order in which they first did. */
    List<RunProgress.StepReport> of(JobInstance run) {
        Map<String, List<StepExecution>> byStep = new LinkedHashMap<>();
        executions(run)
                .forEach(s -> byStep.computeIfAbsent(nameOf(s), n -> new ArrayList<>())
                        .add(s));
        return byStep.entrySet().stream()
                .map(e -> report(e.getKey(), e.getValue()))
                .toList();
    }

    /** The step that just ended, which the repository does not know yet. */
    RunProgress.StepReport ended(StepExecution execution) {
        List<StepExecution> all = executions(execution.getJobExecution().getJobInstance())
                .filter(s -> nameOf(s).equals(execution.getStepName()))
                .map(s -> s.getId() == execution.getId() ? execution : s)
                .toList();
        return report(execution.getStepName(), all);
    }

    private Stream<StepExecution> executions(JobInstance run) {
        return repository.getJobExecutions(run).stream()
                .sorted(Comparator.comparingLong(JobExecution::getId))
                .flatMap(e -> e.getStepExecutions().stream().sorted(Comparator.comparingLong(StepExecution::getId)));
    }

    /** Name of the step, that of a partition being its step's. */
    static String nameOf(StepExecution execution) {
        String name = execution.getStepName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** What a step did: the figures of the last attempt of each part, the time of all. */
    private static RunProgress.StepReport report(String step, List<StepExecution> executions) {
        Map<String, StepExecution> last = new LinkedHashMap<>();
        executions.forEach(e -> last.put(e.getStepName(), e));
        long[] sum = new long[3];
        last.values().forEach(e -> {
            long[] figures = Figures.of(e.getExecutionContext());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += figures[i];
            }
        });
        List<StepExecution> whole =
                executions.stream().filter(e -> e.getStepName().equals(step)).toList();
        StepExecution latest = whole.isEmpty() ? executions.get(executions.size() - 1) : whole.get(whole.size() - 1);
        return new RunProgress.StepReport(
                step,
                latest.getStatus().name().toLowerCase(Locale.ROOT),
                sum[0],
                sum[1],
                sum[2],
                Clock.text(executions.get(0).getStartTime()),
                whole.stream().mapToDouble(StepLog::seconds).sum());
    }

    private static double seconds(StepExecution execution) {
        LocalDateTime from = execution.getStartTime();
        LocalDateTime to = execution.getEndTime();
        return from == null || to == null ? 0 : Duration.between(from, to).toMillis() / 1000.0;
    }
}
