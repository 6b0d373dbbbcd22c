package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.WorkbookStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The Spring application that runs the job for one run. The caller holds the lock of the state. */
final class JobRuntime implements AutoCloseable {
    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.batch.job.enabled", "false",
            "spring.batch.jdbc.initialize-schema", "never",
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false");

    private final ConfigurableApplicationContext spring;
    private final RunContext context;

    private JobRuntime(ConfigurableApplicationContext spring, RunContext context) {
        this.spring = spring;
        this.context = context;
    }

    static JobRuntime start(RunContext context, Stores stores, DataSource source, WorkbookStore workbooks) {
        SpringApplication application = new SpringApplication(ConsolidationJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(PROPERTIES);
        application.addInitializers(created -> {
            ConfigurableListableBeanFactory beans = created.getBeanFactory();
            beans.registerSingleton("runContext", context);
            beans.registerSingleton("stores", stores);
            beans.registerSingleton("dataSource", source);
            beans.registerSingleton("workbookStore", workbooks);
        });
        return new JobRuntime(application.run(), context);
    }

    /** Runs the job from its beginning, or on from where it stood, and returns when it ended. */
    JobExecution run() {
        JobRepository repository = spring.getBean(JobRepository.class);
        JobOperator operator = spring.getBean(JobOperator.class);
        Job job = spring.getBean(Job.class);
        try {
            JobExecution last = lastExecution(repository, context.run().id());
            if (last == null) {
                return operator.start(job, parameters(context.run().id()));
            }
            if (last.getStatus() == BatchStatus.COMPLETED) {
                return last;
            }
            return operator.restart(settled(repository, operator, last));
        } catch (JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException
                | InvalidJobParametersException
                | JobRestartException e) {
            throw new IllegalStateException("The run " + context.run().id() + " cannot go on: " + e.getMessage(), e);
        }
    }

    /** Marks the job of a run that will not be taken up again. */
    void abandon(String runId) {
        JobRepository repository = spring.getBean(JobRepository.class);
        JobOperator operator = spring.getBean(JobOperator.class);
        JobExecution last = lastExecution(repository, runId);
        if (last == null || last.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        try {
            operator.abandon(settled(repository, operator, last));
        } catch (JobExecutionAlreadyRunningException e) {
            throw new IllegalStateException("The run " + runId + " cannot be abandoned: " + e.getMessage(), e);
        }
    }

    /** What went wrong, the innermost cause of each failure first told. */
    static List<Throwable> failures(JobExecution execution) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable failure : execution.getAllFailureExceptions()) {
            causes.add(cause(failure));
        }
        return causes;
    }

    private static Throwable cause(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null
                && at.getCause() != at
                && !(at instanceof NoInput)
                && !(at instanceof GateHeldBack)) {
            at = at.getCause();
        }
        return at;
    }

    @Override
    public void close() {
        spring.close();
    }

    /** A killed execution stands as running; since we hold the lock it does not, and is recovered. */
    private static JobExecution settled(JobRepository repository, JobOperator operator, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.FAILED || execution.getStatus() == BatchStatus.STOPPED) {
            return execution;
        }
        operator.recover(execution);
        JobExecution again = repository.getJobExecution(execution.getId());
        if (again == null || again.getStatus() != BatchStatus.FAILED) {
            throw new IllegalStateException("The job execution " + execution.getId() + " could not be recovered");
        }
        return again;
    }

    private static @Nullable JobExecution lastExecution(JobRepository repository, String runId) {
        JobInstance instance = repository.getJobInstance(ConsolidationJob.NAME, parameters(runId));
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    private static JobParameters parameters(String runId) {
        return new JobParametersBuilder()
                .addString(ConsolidationJob.RUN_ID, runId)
                .toJobParameters();
    }
}
