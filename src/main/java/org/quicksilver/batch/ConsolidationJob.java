package org.quicksilver.batch;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job: from survey files to published tables. A run is one instance of it, identified by its run id alone. Staged rows
 * and a step's progress are committed together, so that a run that was killed goes on where it stood.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
@Import(ConsolidationParts.class)
class ConsolidationJob {
    static final String NAME = "consolidation";
    static final String RUN_ID = "RUN_ID";

    private static final int ROWS_A_CHUNK = 2000;
    private static final int RANGES_A_CHUNK = 16;
    private static final int BLOCKS_A_CHUNK = 1;

    private final RunContext context;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StepWatcher watcher;

    ConsolidationJob(
            RunContext context,
            JobRepository repository,
            PlatformTransactionManager transactions,
            StepWatcher watcher) {
        this.context = context;
        this.repository = repository;
        this.transactions = transactions;
        this.watcher = watcher;
    }

    /** Every step in order; a run that takes the staged rows of another leaves out the steps that made them. */
    @Bean
    Job consolidation(
            Step discover,
            Step ingest,
            Step number,
            Step train,
            Step match,
            Step cluster,
            Step consolidate,
            Step summarise,
            Step publish) {
        SimpleJobBuilder job = null;
        for (Stage stage : List.of(
                new Stage(org.quicksilver.plan.Step.DISCOVER, discover),
                new Stage(org.quicksilver.plan.Step.INGEST, ingest),
                new Stage(org.quicksilver.plan.Step.INGEST, number),
                new Stage(org.quicksilver.plan.Step.TRAIN, train),
                new Stage(org.quicksilver.plan.Step.MATCH, match),
                new Stage(org.quicksilver.plan.Step.CLUSTER, cluster),
                new Stage(org.quicksilver.plan.Step.CONSOLIDATE, consolidate),
                new Stage(org.quicksilver.plan.Step.SUMMARISE, summarise),
                new Stage(org.quicksilver.plan.Step.PUBLISH, publish))) {
            if (context.does(stage.of())) {
                job = job == null ? new JobBuilder(NAME, repository).start(stage.step()) : job.next(stage.step());
            }
        }
        if (job == null) {
            throw new IllegalStateException("A run has at least one step");
        }
        return job.build();
    }

    /** Lists the files and freezes how each is read. */
    @Bean
    Step discover(DiscoverStep tasklet) {
        return step("discover", tasklet);
    }

    /** Reads and normalises every row; a file is read by one reader. */
    @Bean
    Step ingest(FilePartitions files, Step ingestPartition, TaskExecutor partitionExecutor) {
        return new StepBuilder("ingest", repository)
                .partitioner("ingest", files)
                .splitter(new LargestFirst(new SimpleStepExecutionSplitter(repository, "ingest", files)))
                .step(ingestPartition)
                .taskExecutor(partitionExecutor)
                .listener(watcher)
                .build();
    }

    @Bean
    Step ingestPartition(
            ItemStreamReader<Ingested> ingestReader, IngestProcessor ingestProcessor, IngestWriter ingestWriter) {
        return new StepBuilder("ingest", repository)
                .<Ingested, IngestResult>chunk(ROWS_A_CHUNK)
                .transactionManager(transactions)
                .reader(ingestReader)
                .processor(ingestProcessor)
                .writer(ingestWriter)
                .interruptionPolicy(watcher)
                .build();
    }

    /** Numbers equal rows, which gives every row its id. */
    @Bean
    Step number(NumberStep tasklet) {
        return step("number", tasklet);
    }

    /** Decides which files stand and takes or estimates the match model. */
    @Bean
    Step train(TrainStep tasklet) {
        return step("train", tasklet);
    }

    /** Scores candidate pairs, range by range of the block index. */
    @Bean
    Step match(RangePartitions matchRanges, Step matchPartition, TaskExecutor partitionExecutor) {
        return new StepBuilder("match", repository)
                .partitioner("match", matchRanges)
                .step(matchPartition)
                .taskExecutor(partitionExecutor)
                .listener(watcher)
                .build();
    }

    @Bean
    Step matchPartition(RangeReader matchReader, MatchProcessor matchProcessor, MatchWriter matchWriter) {
        return new StepBuilder("match", repository)
                .<Integer, MatchedRange>chunk(RANGES_A_CHUNK)
                .transactionManager(transactions)
                .reader(matchReader)
                .processor(matchProcessor)
                .writer(matchWriter)
                .interruptionPolicy(watcher)
                .build();
    }

    /** Makes clusters and gives each the id that the registry has for it. */
    @Bean
    Step cluster(ClusterStep tasklet) {
        return step("cluster", tasklet);
    }

    /** Makes of each cluster the entity that it amounts to. */
    @Bean
    Step consolidate(RangePartitions clusterRanges, Step consolidatePartition, TaskExecutor partitionExecutor) {
        return new StepBuilder("consolidate", repository)
                .partitioner("consolidate", clusterRanges)
                .step(consolidatePartition)
                .taskExecutor(partitionExecutor)
                .listener(watcher)
                .build();
    }

    @Bean
    Step consolidatePartition(
            RangeReader clusterReader, ConsolidateProcessor consolidateProcessor, ConsolidateWriter consolidateWriter) {
        return new StepBuilder("consolidate", repository)
                .<Integer, ConsolidatedBlock>chunk(BLOCKS_A_CHUNK)
                .transactionManager(transactions)
                .reader(clusterReader)
                .processor(consolidateProcessor)
                .writer(consolidateWriter)
                .interruptionPolicy(watcher)
                .build();
    }

    /** Writes tables and statistics into a hidden folder and verifies them. */
    @Bean
    Step summarise(SummariseStep tasklet) {
        return step("summarise", tasklet);
    }

    /** Makes the folder the published run, and the registry what the run left. */
    @Bean
    Step publish(PublishStep tasklet) {
        return step("publish", tasklet);
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(watcher)
                .build();
    }

    /** A step and the word of the plan that it belongs to. */
    private record Stage(org.quicksilver.plan.Step of, Step step) {}
}
